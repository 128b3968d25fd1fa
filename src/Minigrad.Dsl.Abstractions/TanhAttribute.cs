namespace Minigrad;

/// <summary>The hyperbolic tangent: <c>y = (eˣ - e⁻ˣ)/(eˣ + e⁻ˣ)</c>, from -1 to 1; its gradient is <c>1 - y²</c>.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Result and gradient are finite for every finite input. Shapes: the input's.</remarks>
public sealed class TanhAttribute(params string[] inputs) : LayerAttribute(inputs);
