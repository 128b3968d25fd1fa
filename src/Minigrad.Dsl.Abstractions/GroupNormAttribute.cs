namespace Minigrad;

/// <summary>
/// Group normalisation (Wu and He, 2018): <c>y = γ(x - μ)/√(σ² + ε) + β</c> with mean and biased variance over the pixels of <c>channels/groups</c> neighbouring
/// channels of one sample.
/// </summary>
/// <remarks>
/// The same in training and evaluation, whatever the batch; the gradient goes through mean and variance. With one group all of a sample normalises together; with as
/// many as channels it is <see cref="InstanceNormAttribute"/>. Shapes: the input's, <c>batch channels …</c>; weight γ and bias β (0) <c>channels</c>.
/// </remarks>
public sealed class GroupNormAttribute : LayerAttribute
{
    /// <summary>Declares a normalisation in <paramref name="groups"/> groups.</summary>
    /// <param name="groups">The number of groups, at least 1; it must divide the channels.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public GroupNormAttribute(int groups, params string[] inputs) : base(inputs) => Groups = groups;

    /// <summary>Declares a normalisation whose number of groups is a size text, such as <c>"channels//4"</c>.</summary>
    /// <param name="groups">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public GroupNormAttribute(string groups, params string[] inputs) : base(inputs) => Groups = groups;

    /// <summary>The number of groups: a number or a size text.</summary>
    public object Groups { get; }

    /// <summary>ε, added to the variance; positive. 1e-5 unless set.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>
    /// How the weight γ begins: 1 unless set, or <see cref="Initialization.Zeros"/>, which makes the branch of a residual block begin as nothing (Goyal et al., 2017).
    /// </summary>
    public Initialization Initialization { get; set; }
}
