namespace Minigrad;

/// <summary>
/// A convolution over one axis (a cross-correlation, as everywhere in the field). Weight <c>out in/groups k</c>, bias <c>out</c>, initialised as in PyTorch unless it says otherwise.
/// </summary>
/// <remarks>
/// Shapes: <c>batch in time → batch out t</c> with <c>t = (time + 2·padding - kernel) // stride + 1</c>; a causal convolution gives <c>(time - 1) // stride + 1</c>. Time may be a
/// run-time size; channels, kernel, stride, padding and groups are constants.
/// </remarks>
public sealed class Conv1dAttribute : WeightLayerAttribute
{
    /// <summary>Declares a convolution with <paramref name="out"/> output channels.</summary>
    /// <param name="out">The number of output channels, at least 1.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public Conv1dAttribute(int @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>Declares a convolution whose number of output channels is a size text.</summary>
    /// <param name="out">The size text.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public Conv1dAttribute(string @out, params string[] inputs) : base(inputs) => Out = @out;

    /// <summary>The number of output channels: a number or a size text.</summary>
    public object Out { get; }

    /// <summary>The kernel's size: a number or a size text. Must be given.</summary>
    public object? Kernel { get; set; }

    /// <summary>The step between windows: a number or a size text. 1 unless set.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros added at each end: a number or a size text. 0 unless set.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>
    /// Whether <c>kernel - 1</c> zeros are added before the first step and none after the last, so that a result depends on no later input. It takes no
    /// <see cref="Padding"/>. Off unless set.
    /// </summary>
    public bool Causal { get; set; }

    /// <summary>
    /// Into how many groups of neighbouring channels inputs and outputs are split: a number or a size text that divides both. An output reads the inputs of its own group
    /// only. 1 unless set.
    /// </summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether a learned bias is added per channel. On unless set.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the bias begins: as in PyTorch unless set, or <see cref="Initialization.Zeros"/> or <see cref="Initialization.Ones"/>.</summary>
    public Initialization BiasInitialization { get; set; }

    /// <summary>
    /// Whether the weight is standardised before it is used, as <see cref="Conv2dAttribute.WeightStandardization"/> says, over <c>in/groups k</c>. Off unless set.
    /// </summary>
    public bool WeightStandardization { get; set; }
}
