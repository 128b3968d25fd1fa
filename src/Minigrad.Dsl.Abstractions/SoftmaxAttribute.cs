namespace Minigrad;

/// <summary>Softmax along an axis: <c>y = exp(x) / Σ exp(x)</c>, over the positions that a mask leaves; its gradient is <c>y·(dy - Σ y·dy)</c>.</summary>
/// <param name="inputs">Nothing for the layer before; else the input and, if there is one, the mask, each a <c>nameof</c>.</param>
/// <remarks>
/// Computed from <c>x - max(x)</c>, so that no finite input overflows. A mask says where to look: anything but 0 there counts, 0 is left out. Its axes align with the input's from the right, and only
/// a missing leading axis or a constant 1 stretches. Where something is left out, result and gradient are 0; where nothing is left, they are 0 along the whole axis. The mask receives no gradient.
/// Shapes: the input's; with <see cref="Causal"/> <c>… time time</c>.
/// </remarks>
public sealed class SoftmaxAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The axis to sum over, by name or by index, negative from the end. -1, the last, unless set.</summary>
    public object Axis { get; set; } = -1;

    /// <summary>Whether position t of the last axis but one looks at the positions 0 to t of the last, as a decoder's attention does; both have one size. Off unless set.</summary>
    public bool Causal { get; set; }
}
