namespace Minigrad;

/// <summary>The mean of each window of the last two axes.</summary>
/// <remarks>
/// Shapes: <c>batch channels height width → batch channels h w</c> with <c>h = (height + 2·padding - kernel) // stride + 1</c>, and <c>w</c> likewise. Height and width may be run-time
/// sizes.
/// </remarks>
public sealed class AveragePoolAttribute : LayerAttribute
{
    /// <summary>Declares a pooling layer with windows of <paramref name="kernel"/> by <paramref name="kernel"/>.</summary>
    /// <param name="kernel">The window's size, at least 1.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public AveragePoolAttribute(int kernel, params string[] inputs) : base(inputs) => Kernel = kernel;

    /// <summary>Declares a pooling layer whose window is a size text, one for both axes or <c>"height, width"</c>.</summary>
    /// <param name="kernel">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public AveragePoolAttribute(string kernel, params string[] inputs) : base(inputs) => Kernel = kernel;

    /// <summary>The window's size: a number or a size text.</summary>
    public object Kernel { get; }

    /// <summary>The step between windows: a number or a size text, one or one per axis. The kernel unless set.</summary>
    public object? Stride { get; set; }

    /// <summary>Padding at each side: a number or a size text, one or one per axis; at most half the kernel. 0 unless set.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Whether padding counts as zeros, so that every mean divides by the whole window; otherwise it divides by what lies in the input. On unless set.</summary>
    public bool CountIncludePadding { get; set; } = true;
}
