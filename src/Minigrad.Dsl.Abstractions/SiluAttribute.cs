namespace Minigrad;

/// <summary>
/// The sigmoid linear unit, also called Swish (Elfwing, Uchibe and Doya, 2017): <c>y = x·σ(x) = x/(1 + e⁻ˣ)</c>; its gradient is <c>σ(x)·(1 + x·(1 - σ(x)))</c>.
/// </summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Result and gradient are finite for every finite input. Shapes: the input's.</remarks>
public sealed class SiluAttribute(params string[] inputs) : LayerAttribute(inputs);
