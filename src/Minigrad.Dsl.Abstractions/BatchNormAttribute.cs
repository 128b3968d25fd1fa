namespace Minigrad;

/// <summary>Batch normalisation (Ioffe and Szegedy, 2015): <c>y = γ(x - μ)/√(σ² + ε) + β</c> per channel, the second axis.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>
/// Training normalises by the batch's mean and biased variance and lets the gradient through both; the running statistics take the unbiased variance, as in
/// PyTorch, and serve in evaluation. Shapes: the input's, <c>batch channels …</c>; weight γ and bias β <c>channels</c>.
/// </remarks>
public sealed class BatchNormAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>ε, added to the variance; positive. 1e-5 unless set.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>
    /// How the weight γ begins: 1 unless set, or <see cref="Initialization.Zeros"/>, which makes the branch of a residual block begin as nothing (Goyal et al., 2017).
    /// </summary>
    public Initialization Initialization { get; set; }

    /// <summary>The weight of the new batch in the running statistics, 0 to 1. 0.1 unless set.</summary>
    public double Momentum { get; set; } = 0.1;
}
