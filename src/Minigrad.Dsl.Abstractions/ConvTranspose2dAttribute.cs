namespace Minigrad;

/// <summary>
/// A two-dimensional transposed convolution: the gradient of a <see cref="Conv2dAttribute"/>'s input as a forward pass, which enlarges by its stride. Weight <c>in out kh kw</c>, bias
/// <c>out</c>, initialised as in PyTorch, within <c>1/√(out·kh·kw)</c>, unless it says otherwise.
/// </summary>
/// <remarks>
/// Shapes: <c>batch in height width → batch out h w</c> with <c>h = (height - 1)·stride - 2·padding + kernel + outputPadding</c>, and <c>w</c> likewise. Height and width may be
/// run-time sizes; channels, kernel, stride and paddings are constants.
/// </remarks>
public sealed class ConvTranspose2dAttribute : WeightLayerAttribute
{
    /// <summary>Declares a transposed convolution with <paramref name="out"/> output channels.</summary>
    /// <param name="out">The number of output channels, at least 1.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public ConvTranspose2dAttribute(int @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>Declares a transposed convolution whose number of output channels is a size text.</summary>
    /// <param name="out">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public ConvTranspose2dAttribute(string @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>The number of output channels: a number or a size text.</summary>
    public object Out { get; }

    /// <summary>The kernel's size: a number or a size text, one for both axes or <c>"height, width"</c>. Must be given.</summary>
    public object? Kernel { get; set; }

    /// <summary>The step between the windows that two neighbouring pixels are spread to: a number or a size text, one or one per axis. 1 unless set.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Rows and columns taken off each side of the result: a number or a size text, one or one per axis. 0 unless set.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// Rows below and columns right of the result, which chooses among the sizes from which a convolution with this stride gives the same: a number or a size text, one or one per axis, less
    /// than the stride. 0 unless set.
    /// </summary>
    public object OutputPadding { get; set; } = 0;

    /// <summary>Whether a learned bias is added per channel. On unless set.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the bias begins: as in PyTorch unless set, or <see cref="Initialization.Zeros"/> or <see cref="Initialization.Ones"/>.</summary>
    public Initialization BiasInitialization { get; set; }
}
