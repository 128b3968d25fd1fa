namespace Minigrad;

/// <summary>The elementwise product of two or more inputs, aligned from the right; only a missing leading axis or a constant 1 stretches, a run-time axis never.</summary>
/// <param name="inputs">At least two, each a <c>nameof</c>.</param>
/// <remarks>The gradient of each input is <c>dy</c> times the others, summed over the axes along which it repeats. Shapes: <c>a b, a b → a b</c>, <c>a b, 1 b → a b</c>, <c>a b, b → a b</c>.</remarks>
public sealed class MultiplyAttribute(params string[] inputs) : LayerAttribute(inputs);
