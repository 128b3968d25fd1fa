namespace Minigrad;

/// <summary>Reduces axes, as einops' <c>reduce</c>: <c>"b c (h 2) (w 2) -> b c h w"</c> with <see cref="Reduction.Max"/> is a maximum pool.</summary>
/// <remarks>
/// What stands on the left only is reduced; there a number is an axis of that size without a name. Otherwise the text is as for <see cref="RearrangeAttribute"/>.
/// </remarks>
/// <param name="text">The pattern.</param>
/// <param name="reduction">What is made of the values along a reduced axis.</param>
/// <param name="inputs">The sizes text, where there is one, and the input, where it is not the layer before.</param>
public sealed class ReduceAttribute(string text, Reduction reduction, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The pattern.</summary>
    public string Text { get; } = text;

    /// <summary>What is made of the values along a reduced axis.</summary>
    public Reduction Reduction { get; } = reduction;
}
