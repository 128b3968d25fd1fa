namespace Minigrad.Compiler.Catalogue;

/// <summary>A real-valued argument of a layer: <c>Epsilon</c>, 1e-5.</summary>
/// <param name="Name">The attribute's property.</param>
/// <param name="Value">The value, where the user wrote none the default; 1 for a flag that is set.</param>
public sealed record ConstantSpec(string Name, double Value);
