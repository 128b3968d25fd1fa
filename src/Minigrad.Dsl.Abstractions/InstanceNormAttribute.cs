namespace Minigrad;

/// <summary>
/// Instance normalisation (Ulyanov, Vedaldi and Lempitsky, 2016): <c>y = γ(x - μ)/√(σ² + ε) + β</c> with mean and biased variance over the pixels of each channel
/// of each sample.
/// </summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>
/// The same in training and evaluation, whatever the batch; the gradient goes through mean and variance. A channel of a single pixel gives β, whatever the pixel.
/// Shapes: the input's, <c>batch channels …</c> with at least three axes; weight γ and bias β (0) <c>channels</c>.
/// </remarks>
public sealed class InstanceNormAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>ε, added to the variance; positive. 1e-5 unless set.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>
    /// How the weight γ begins: 1 unless set, or <see cref="Initialization.Zeros"/>, which makes the branch of a residual block begin as nothing (Goyal et al., 2017).
    /// </summary>
    public Initialization Initialization { get; set; }
}
