namespace Minigrad;

/// <summary>
/// Running batch normalisation (Howard, "Deep Learning from the Foundations", 2019): <c>y = γ(x - μ)/√(σ² + ε) + β</c> per channel, the second axis, by running
/// statistics in training as in evaluation, so that it works with batches of two.
/// </summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>
/// <para>
/// Each training batch of n samples moves the running <c>sums</c> Σx, <c>sqrs</c> Σx² and <c>count</c> of elements by the weight <c>m1 = 1 - (1 - momentum)/√(n - 1)</c>
/// towards its own; then <c>μ = sums/count</c> and <c>σ² = sqrs/count - μ²</c>, at least 0, and at least 0.01 until 20 samples were seen (<c>batch</c>). The gradient goes
/// through the batch's own part of both, with weight m1; what earlier batches left is constant. The notebook divides all three sums by their bias for 100 steps;
/// the bias is the same in all of them and cancels in both quotients, so it need not be kept.
/// </para>
/// <para>
/// A batch of one sample counts like one of two: m1 is the momentum. Evaluation before any training takes μ = 0 and σ² = 1, as <see cref="BatchNormAttribute"/> does.
/// </para>
/// <para>Shapes: the input's, <c>batch channels …</c>; weight γ, bias β (0), <c>sums</c> and <c>sqrs</c> <c>channels</c>; <c>count</c> and <c>batch</c> are scalars.</para>
/// </remarks>
public sealed class RunningBatchNormAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>ε, added to the variance; positive. 1e-5 unless set.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>
    /// How the weight γ begins: 1 unless set, or <see cref="Initialization.Zeros"/>, which makes the branch of a residual block begin as nothing (Goyal et al., 2017).
    /// </summary>
    public Initialization Initialization { get; set; }

    /// <summary>The weight of a batch of two in the running sums, above 0 and at most 1; larger batches weigh more. 0.1 unless set.</summary>
    public double Momentum { get; set; } = 0.1;
}
