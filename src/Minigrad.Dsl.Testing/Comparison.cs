using System.Globalization;
using System.Numerics;
using System.Text;

namespace Minigrad.Testing;

/// <summary>Compares values and says where they differ.</summary>
internal static class Comparison
{
    private const int Shown = 5;

    public static double[] ToDouble<T>(ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        double[] copy = new double[values.Length];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = double.CreateChecked(values[i]);
        }

        return copy;
    }

    /// <summary>Throws unless shapes are equal and values near.</summary>
    public static void Check(string what, int[] expectedShape, double[] expected, int[] actualShape, double[] actual, double relative, double absolute)
    {
        // A tolerance that is NaN would allow nothing or everything, whatever is compared.
        ArgumentOutOfRangeException.ThrowIfNotEqual(relative >= 0, true, nameof(relative));
        ArgumentOutOfRangeException.ThrowIfNotEqual(absolute >= 0, true, nameof(absolute));
        if (!expectedShape.AsSpan().SequenceEqual(actualShape))
        {
            throw new ExpectationException(expectedShape.Length == 1 && actualShape.Length == 1
                ? $"{what} has {actualShape[0]} values, expected are {expectedShape[0]}."
                : $"{what} has the shape [{string.Join(", ", actualShape)}], expected is [{string.Join(", ", expectedShape)}].");
        }

        int[] different = [.. Enumerable.Range(0, expected.Length).Where(i => !IsNear(expected[i], actual[i], relative, absolute))];
        if (different.Length > 0)
        {
            throw new ExpectationException(Message(what, expectedShape, expected, actual, different, relative, absolute));
        }
    }

    /// <summary>The index of an element, a number for each axis: <c>[1, 3]</c>; empty for a single number.</summary>
    public static string Index(IReadOnlyList<int> shape, int element)
    {
        int[] index = new int[shape.Count];
        for (int axis = index.Length - 1; axis >= 0; axis--)
        {
            (element, index[axis]) = Math.DivRem(element, shape[axis]);
        }

        return index.Length == 0 ? "" : $"[{string.Join(", ", index)}]";
    }

    private static bool IsNear(double expected, double actual, double relative, double absolute) =>
        double.IsFinite(expected) && double.IsFinite(actual)
            ? Math.Abs(actual - expected) <= absolute + (relative * Math.Abs(expected))
            : expected.Equals(actual);

    private static string Message(string what, int[] shape, double[] expected, double[] actual, int[] different, double relative, double absolute)
    {
        StringBuilder text = new();
        string count = shape.Length == 0 ? "differs from the expected value" : $"differs in {different.Length} of {expected.Length} values";
        text.Append(CultureInfo.InvariantCulture, $"{what} {count}; allowed is {absolute:G3} + {relative:G3} · |expected|.");
        foreach (int i in different.Take(Shown))
        {
            text.Append('\n').Append(Line(shape, expected, actual, i));
        }

        // A value that is not finite is the largest difference of all.
        int worst = different.MaxBy(i => double.IsFinite(expected[i] - actual[i]) ? Math.Abs(actual[i] - expected[i]) : double.PositiveInfinity);
        if (different.Length > Shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  … and {different.Length - Shown} more; the largest difference:\n").Append(Line(shape, expected, actual, worst));
        }

        return text.ToString();
    }

    private static string Line(int[] shape, double[] expected, double[] actual, int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Index(shape, i)}{(shape.Length == 0 ? "" : ": ")}expected {expected[i]:G9}, actual {actual[i]:G9}, difference {actual[i] - expected[i]:G3}");
}
