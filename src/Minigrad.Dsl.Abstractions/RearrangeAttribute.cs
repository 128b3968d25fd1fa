namespace Minigrad;

/// <summary>Takes axes apart, puts them together and reorders them, as einops' <c>rearrange</c>: <c>"b (h h2) (w w2) c -> b h w (h2 w2 c)"</c>.</summary>
/// <remarks>
/// Parentheses make one axis of several, the last one fastest; <c>1</c> and <c>()</c> are an axis of size 1, <c>...</c> any axes. Both sides name the same axes. Sizes are those of the
/// class and of a sizes text, <c>"h2=2, w2=2"</c>, which stands before the inputs; one factor of an axis may be left to be inferred.
/// </remarks>
/// <param name="text">The pattern.</param>
/// <param name="inputs">The sizes text, where there is one, and the input, where it is not the layer before.</param>
public sealed class RearrangeAttribute(string text, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The pattern.</summary>
    public string Text { get; } = text;
}
