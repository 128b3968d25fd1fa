namespace Minigrad;

/// <summary>Takes axes apart, puts them together and reorders them, as einops' <c>rearrange</c>: <c>"b (h h2) (w w2) c -> b h w (h2 w2 c)"</c>.</summary>
/// <remarks>
/// Parentheses make one axis of several, the last one fastest; <c>1</c> and <c>()</c> are an axis of size 1, <c>...</c> any axes. Both sides name the same axes. Sizes are those of the
/// class and of a sizes text, <c>"h2=2, w2=2"</c>, which stands before the inputs; one factor of an axis may be left to be inferred.
/// <para>
/// On a static partial method of <see langword="float"/> or <see langword="double"/>: a span is the operand, another one the result, and each name an <see langword="int"/> parameter; or both
/// are tensors of System.Numerics.Tensors, whose lengths say the sizes that the text leaves open.
/// </para>
/// </remarks>
/// <param name="text">The pattern.</param>
/// <param name="inputs">The sizes text, where there is one, and the input, where it is not the layer before.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class RearrangeAttribute(string text, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The pattern.</summary>
    public string Text { get; } = text;

    /// <summary>
    /// Whether a method beside this one computes the gradient of its operand: named <c>…Gradient</c>, it takes the operand, the gradient of the result, and what takes the operand's
    /// gradient. On methods only: layers always have gradients.
    /// </summary>
    public bool Gradient { get; set; }
}
