namespace Minigrad;

/// <summary>
/// Layer normalisation (Ba, Kiros and Hinton, 2016): <c>y = γ(x - μ)/√(σ² + ε) + β</c> with mean and biased variance over the last axis, or over all axes from
/// <see cref="Axis"/> on.
/// </summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>
/// The same in training and evaluation; the gradient goes through mean and variance. Shapes: the input's, <c>… features</c>; weight γ (begins as 1) and bias β (0)
/// have the normalised axes, or none with <see cref="ScalarAffine"/>. On images, <c>batch channels height width</c>, <c>Axis = 1</c> normalises each sample as a
/// whole: PyTorch's <c>normalized_shape</c> of <c>channels height width</c>.
/// </remarks>
public sealed class LayerNormAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The first axis to normalise over, by name or by index, negative from the end; all axes behind it belong to it too. -1, the last, unless set.</summary>
    public object Axis { get; set; } = -1;

    /// <summary>ε, added to the variance; positive. 1e-5 unless set.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether weight and bias are one number each, for all elements; the normalised axes may then be run-time sizes. Off unless set.</summary>
    public bool ScalarAffine { get; set; }
}
