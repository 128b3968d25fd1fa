namespace Minigrad;

/// <summary>Enlarges images by whole factors: pixel <c>(i, j)</c> of the result is the one at <c>(i // factor, j // factor)</c>, or with <see cref="UpsampleMode.Bilinear"/> the mean of the four pixels
/// round <c>((i + ½)/factor - ½, (j + ½)/factor - ½)</c>, weighted by distance.</summary>
/// <remarks>
/// PyTorch's <c>Upsample</c> with <c>align_corners=False</c>. Each pixel's gradient is the sum of those of the pixels made of it, by its share. Shapes:
/// <c>batch channels height width → batch channels h w</c> with <c>h = factor·height</c>, <c>w = factor·width</c>.
/// </remarks>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>Declares a layer that makes height and width <paramref name="factor"/> times as large.</summary>
    /// <param name="factor">The factor, at least 1.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public UpsampleAttribute(int factor, params string[] inputs) : base(inputs) => Factor = factor;

    /// <summary>Declares a layer whose factor is a size text, one for both axes or <c>"height, width"</c>.</summary>
    /// <param name="factor">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public UpsampleAttribute(string factor, params string[] inputs) : base(inputs) => Factor = factor;

    /// <summary>The factor: a number or a size text, one or one per axis.</summary>
    public object Factor { get; }

    /// <summary>What stands between the pixels. <see cref="UpsampleMode.Nearest"/> unless set.</summary>
    public UpsampleMode Mode { get; set; }
}
