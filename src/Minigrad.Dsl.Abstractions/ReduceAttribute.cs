namespace Minigrad;

/// <summary>Reduces axes, as einops' <c>reduce</c>: <c>"b c (h 2) (w 2) -> b c h w"</c> with <see cref="Reduction.Max"/> is a maximum pool.</summary>
/// <remarks>
/// What stands on the left only is reduced; there a number is an axis of that size without a name. Otherwise the text is as for <see cref="RearrangeAttribute"/>.
/// <para>
/// On a static partial method of <see langword="float"/> or <see langword="double"/>: a span is the operand, another one the result, and each name an <see langword="int"/> parameter; or both
/// are tensors of System.Numerics.Tensors, whose lengths say the sizes that the text leaves open.
/// </para>
/// </remarks>
/// <param name="text">The pattern.</param>
/// <param name="reduction">What is made of the values along a reduced axis.</param>
/// <param name="inputs">The sizes text, where there is one, and the input, where it is not the layer before.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ReduceAttribute(string text, Reduction reduction, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The pattern.</summary>
    public string Text { get; } = text;

    /// <summary>What is made of the values along a reduced axis.</summary>
    public Reduction Reduction { get; } = reduction;

    /// <summary>
    /// Whether a method beside this one computes the gradient of its operand: named <c>…Gradient</c>, it takes the operand, the gradient of the result, and what takes the operand's
    /// gradient. On methods only: layers always have gradients.
    /// </summary>
    public bool Gradient { get; set; }
}
