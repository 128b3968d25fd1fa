namespace Minigrad.Compiler.Ir;

/// <summary>A result of a graph.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Index">The output, parameter, buffer, input or layer; of the loss 0.</param>
/// <param name="Node">The id of the node.</param>
public sealed record GraphOutput(OutputKind Kind, int Index, int Node);
