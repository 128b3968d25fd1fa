namespace Minigrad;

/// <summary>The logarithm of softmax along an axis: <c>y = x - log Σ exp(x)</c>; its gradient is <c>dy - exp(y)·Σ dy</c>.</summary>
/// <param name="inputs">The input, where it is not the layer before.</param>
/// <remarks>Computed from <c>x - max(x)</c>, so that no finite input overflows. Shapes: the input's.</remarks>
public sealed class LogSoftmaxAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The axis to sum over, by name or by index, negative from the end. -1, the last, unless set.</summary>
    public object Axis { get; set; } = -1;
}
