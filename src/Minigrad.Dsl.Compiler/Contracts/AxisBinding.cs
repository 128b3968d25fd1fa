using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Contracts;

/// <summary>The size that a call gives a name.</summary>
/// <param name="Size">The size.</param>
/// <param name="Argument">The index of the argument that gave it.</param>
public sealed record AxisBinding(Size Size, int Argument);
