namespace Minigrad;

/// <summary>Repeats values along new axes, as einops' <c>repeat</c>: <c>"b c h w -> b c (h 2) (w 2)"</c> doubles an image's sides.</summary>
/// <remarks>
/// What stands on the right only is new; its size is a number in its place, a size of the class, or one of the sizes text. Otherwise the text is as for <see cref="RearrangeAttribute"/>.
/// </remarks>
/// <param name="text">The pattern.</param>
/// <param name="inputs">The sizes text, where there is one, and the input, where it is not the layer before.</param>
public sealed class RepeatAttribute(string text, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The pattern.</summary>
    public string Text { get; } = text;
}
