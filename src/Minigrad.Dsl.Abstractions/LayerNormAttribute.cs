namespace Minigrad;

/// <summary>Layer normalisation (Ba, Kiros and Hinton, 2016): <c>y = γ(x - μ)/√(σ² + ε) + β</c> over the last axis.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Shapes: the input's, <c>… features</c>; weight γ and bias β <c>features</c>.</remarks>
public sealed class LayerNormAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>ε, added to the variance; positive. 1e-5 unless set.</summary>
    public double Epsilon { get; set; } = 1e-5;
}
