namespace Minigrad.Compiler.Ir;

/// <summary>A result of a graph.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Index">The parameter, buffer or layer, else 0.</param>
/// <param name="Node">The id of the node.</param>
public sealed record GraphOutput(OutputKind Kind, int Index, int Node);
