namespace Minigrad;

/// <summary>Two or more inputs one behind the other along an axis; the gradient of each is its part.</summary>
/// <param name="inputs">At least two, each a <c>nameof</c>.</param>
/// <remarks>All other axes have the same sizes. Shapes: <c>… a, … b → … a + b</c>; sizes may be run-time sizes: <c>time</c> and 1 give <c>time + 1</c>.</remarks>
public sealed class ConcatAttribute(params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The axis to join along, by its name in the first input or by index, negative from the end. -1, the last, unless set.</summary>
    public object Axis { get; set; } = -1;
}
