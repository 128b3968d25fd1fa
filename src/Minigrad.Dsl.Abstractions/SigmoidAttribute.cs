namespace Minigrad;

/// <summary>The logistic function: <c>y = 1/(1 + e⁻ˣ)</c>, from 0 to 1; its gradient is <c>y·(1 - y)</c>.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Result and gradient are finite for every finite input. Shapes: the input's.</remarks>
public sealed class SigmoidAttribute(params string[] inputs) : LayerAttribute(inputs);
