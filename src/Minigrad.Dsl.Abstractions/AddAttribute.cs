namespace Minigrad;

/// <summary>The elementwise sum of two or more inputs, aligned from the right; only a missing leading axis or a constant 1 stretches, a run-time axis never.</summary>
/// <param name="inputs">At least two, each a <c>nameof</c>.</param>
/// <remarks>Shapes: <c>a b, a b → a b</c>, <c>a b, 1 b → a b</c>, <c>a b, b → a b</c>.</remarks>
public sealed class AddAttribute(params string[] inputs) : LayerAttribute(inputs);
