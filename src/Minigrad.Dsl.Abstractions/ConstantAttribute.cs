namespace Minigrad;

/// <summary>A value that is part of the model but not learned, as a layer: PyTorch's <c>register_buffer</c>. It reads no input.</summary>
/// <param name="shape">
/// The axes: names of the class's scope and numbers, separated by spaces, such as <c>"channels 1 1"</c>; the empty text for a single number. All sizes are known at compile time.
/// </param>
/// <remarks>
/// The value is the layer's <c>Value</c>, named <c>Mean.value</c> for a property <c>Mean</c>: set it once the model is made, <c>net.Mean.Value.Values[0] = 0.485f</c>. It is saved and
/// loaded with the model's buffers, has no gradient, and no optimizer changes it.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConstantAttribute(string shape) : LayerAttribute
{
    /// <summary>The axes of the value.</summary>
    public string Shape { get; } = shape;

    /// <summary>What every element begins with. 0 unless set.</summary>
    public double Fill { get; set; }
}
