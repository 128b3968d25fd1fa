namespace Minigrad;

/// <summary>Repeats values along new axes, as einops' <c>repeat</c>: <c>"b c h w -> b c (h 2) (w 2)"</c> doubles an image's sides.</summary>
/// <remarks>
/// What stands on the right only is new; its size is a number in its place, a size of the class, or one of the sizes text. Otherwise the text is as for <see cref="RearrangeAttribute"/>.
/// <para>
/// On a static partial method of <see langword="float"/> or <see langword="double"/>: a span is the operand, another one the result, and each name an <see langword="int"/> parameter; or both
/// are tensors of System.Numerics.Tensors, whose lengths say the sizes that the text leaves open.
/// </para>
/// </remarks>
/// <param name="text">The pattern.</param>
/// <param name="inputs">The sizes text, where there is one, and the input, where it is not the layer before.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class RepeatAttribute(string text, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The pattern.</summary>
    public string Text { get; } = text;

    /// <summary>
    /// Whether a method beside this one computes the gradient of its operand: named <c>…Gradient</c>, it takes the operand, the gradient of the result, and what takes the operand's
    /// gradient. On methods only: layers always have gradients.
    /// </summary>
    public bool Gradient { get; set; }
}
