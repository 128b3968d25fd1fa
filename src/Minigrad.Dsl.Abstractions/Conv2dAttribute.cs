namespace Minigrad;

/// <summary>
/// A two-dimensional convolution (cross-correlation, as everywhere in the field). Weight <c>out in/groups kh kw</c>, bias <c>out</c>, initialised as in PyTorch unless it says
/// otherwise.
/// </summary>
/// <remarks>
/// Shapes: <c>batch in height width → batch out h w</c> with <c>h = (height + 2·padding - kernel) // stride + 1</c>, and <c>w</c> likewise. Height and width may be
/// run-time sizes; channels, kernel, stride, padding and groups are constants.
/// </remarks>
public sealed class Conv2dAttribute : WeightLayerAttribute
{
    /// <summary>Declares a convolution with <paramref name="out"/> output channels.</summary>
    /// <param name="out">The number of output channels, at least 1.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public Conv2dAttribute(int @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>Declares a convolution whose number of output channels is a size text.</summary>
    /// <param name="out">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public Conv2dAttribute(string @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>The number of output channels: a number or a size text.</summary>
    public object Out { get; }

    /// <summary>The kernel's size: a number or a size text, one for both axes or <c>"height, width"</c>. Must be given.</summary>
    public object? Kernel { get; set; }

    /// <summary>The step between windows: a number or a size text, one or one per axis. 1 unless set.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros added at each side: a number or a size text, one or one per axis. 0 unless set.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// Into how many groups of neighbouring channels inputs and outputs are split: a number or a size text that divides both. An output reads the inputs of its own group
    /// only. With as many groups as input channels the convolution is depthwise. 1 unless set.
    /// </summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added per channel. On unless set.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the bias begins: as in PyTorch unless set, or <see cref="Initialization.Zeros"/> or <see cref="Initialization.Ones"/>.</summary>
    public Initialization BiasInitialization { get; set; }

    /// <summary>
    /// Whether the weight is standardised before it is used (Qiao and others, 2019): <c>ŵ = (w - μ)/√(σ² + 1e-5)</c> with mean and biased variance over each output's
    /// fan-in, <c>in/groups kh kw</c>; the gradient goes through both. Meant for layers before a <see cref="GroupNormAttribute"/>. Off unless set.
    /// </summary>
    public bool WeightStandardization { get; set; }
}
