namespace Minigrad;

/// <summary>A learned value as a layer, such as a table of positions or a scale. It reads no input.</summary>
/// <param name="shape">
/// The axes: names of the class's scope and numbers, separated by spaces, such as <c>"positions dim"</c>; the empty text for a single number. All sizes are known at compile time.
/// </param>
/// <remarks>The value is the layer's <c>Weight</c>, named <c>Table.weight</c> for a property <c>Table</c>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string shape) : LayerAttribute
{
    /// <summary>The axes of the value.</summary>
    public string Shape { get; } = shape;

    /// <summary>How the value begins: normal with <see cref="Deviation"/> unless set, or <see cref="Initialization.Zeros"/> or <see cref="Initialization.Ones"/>.</summary>
    public Initialization Initialization { get; set; }

    /// <summary>The standard deviation of the normal numbers that the value begins with; positive. 0.02 unless set, as for GPT-2's positions.</summary>
    public double Deviation { get; set; } = 0.02;
}
