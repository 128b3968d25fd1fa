namespace Minigrad;

/// <summary>A real-valued argument of a layer.</summary>
/// <param name="Name">The attribute's property: <c>Epsilon</c>.</param>
/// <param name="Value">The value, as written or by default; 1 for a flag that is set.</param>
public readonly record struct LayerConstant(string Name, double Value);
