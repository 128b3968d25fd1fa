namespace Minigrad.Compiler.Shapes;

/// <summary>An axis of a value: its size, and the name that a reader knows it by.</summary>
/// <param name="Name">The name, or an empty text where it has none.</param>
/// <param name="Size">The size.</param>
public sealed record Axis(string Name, Size Size)
{
    /// <summary>The axis in a shape text: its size, which for a run-time axis is its name.</summary>
    public override string ToString() => Size.Terms.Count > 1 ? $"({Size})" : Size.ToString();

    /// <summary>The axes as a shape text: <c>batch 8 14 14</c>.</summary>
    public static string Format(IEnumerable<Axis> axes) => string.Join(" ", axes);

    /// <summary>The number of elements.</summary>
    public static Size Product(IEnumerable<Axis> axes) => axes.Aggregate(Size.One, (product, axis) => product * axis.Size);
}
