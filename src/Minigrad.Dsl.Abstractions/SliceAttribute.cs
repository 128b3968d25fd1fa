namespace Minigrad;

/// <summary>A part of one axis; its gradient is 0 outside the part.</summary>
/// <remarks>
/// Shapes: <c>… size … → … length …</c>. At least one of <see cref="Start"/> and <see cref="Length"/> is given. Where run-time sizes decide whether the part lies inside, each run checks it and throws a
/// <c>MinigradException</c>. Learned positions are a <c>[Parameter("positions dim")]</c> of which <c>[Slice("positions", nameof(Table), Length = "time")]</c> takes as many as there are.
/// </remarks>
public sealed class SliceAttribute : LayerAttribute
{
    /// <summary>Declares a slice of the axis of this name.</summary>
    /// <param name="axis">The axis' name.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public SliceAttribute(string axis, params string[] inputs) : base(inputs) => Axis = axis;

    /// <summary>Declares a slice of the axis at this index.</summary>
    /// <param name="axis">The axis' index, negative from the end.</param>
    /// <param name="inputs">The input, where it is not the layer before.</param>
    public SliceAttribute(int axis, params string[] inputs) : base(inputs) => Axis = axis;

    /// <summary>The axis, by name or by index.</summary>
    public object Axis { get; }

    /// <summary>The first index: a number or a size text; a negative number counts from the end. 0 unless set.</summary>
    public object Start { get; set; } = 0;

    /// <summary>The number of indices, at least 1: a number or a size text. A text that is one name gives the axis this name. All from <see cref="Start"/> on unless set.</summary>
    public object? Length { get; set; }
}
