namespace Minigrad;

/// <summary>Means of regions of the last two axes, as many as the result has pixels, whatever the input's size.</summary>
/// <remarks>
/// Shapes: <c>batch channels height width → batch channels h w</c>. Row <c>i</c> of the result is the mean of the rows <c>⌊i·height/h⌋</c> to <c>⌈(i + 1)·height/h⌉ - 1</c>; columns
/// likewise. Height and width may be run-time sizes.
/// </remarks>
public sealed class AdaptiveAveragePoolAttribute : LayerAttribute
{
    /// <summary>Declares a pooling layer with a result of <paramref name="out"/> by <paramref name="out"/>.</summary>
    /// <param name="out">The result's height and width, at least 1.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public AdaptiveAveragePoolAttribute(int @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>Declares a pooling layer whose result is a size text, one for both axes or <c>"height, width"</c>.</summary>
    /// <param name="out">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public AdaptiveAveragePoolAttribute(string @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>The result's height and width: a number or a size text.</summary>
    public object Out { get; }
}
