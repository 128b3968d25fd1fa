namespace Minigrad;

/// <summary>
/// The Gaussian error linear unit (Hendrycks and Gimpel, 2016): <c>y = x·Φ(x) = x/2·(1 + erf(x/√2))</c>; its gradient is <c>Φ(x) + x·e^(-x²/2)/√(2π)</c>.
/// </summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Result and gradient are finite for every finite input. Shapes: the input's.</remarks>
public sealed class GeluAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>
    /// Whether to compute <c>x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))</c> instead, which differs by less than 0.0005: PyTorch's <c>approximate="tanh"</c>. Off unless set.
    /// </summary>
    public bool Approximate { get; set; }
}
