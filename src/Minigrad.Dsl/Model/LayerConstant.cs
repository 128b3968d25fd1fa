namespace Minigrad;

/// <summary>A real-valued argument of a layer.</summary>
/// <param name="Name">The attribute's property: <c>Epsilon</c>.</param>
/// <param name="Value">The value, as written or by default.</param>
public readonly record struct LayerConstant(string Name, double Value);
