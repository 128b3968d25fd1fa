using System.Globalization;

namespace Minigrad.TestKit.Oracle;

/// <summary>A dense array of <see cref="double"/>s in row-major order: the only value of the interpreter.</summary>
/// <param name="Shape">The sizes of the axes; none for a scalar.</param>
/// <param name="Values">The elements, the last axis fastest. They may be changed: finite differences do.</param>
public sealed record Tensor(int[] Shape, double[] Values)
{
    /// <summary>Zeros of the given shape.</summary>
    public static Tensor Zeros(params int[] shape) => new(shape, new double[Count(shape)]);

    /// <summary>A scalar.</summary>
    public static Tensor Scalar(double value) => new([], [value]);

    /// <summary>Elements <c>f(0), f(1)…</c> in row-major order.</summary>
    public static Tensor From(int[] shape, Func<int, double> f) => new(shape, [.. Enumerable.Range(0, Count(shape)).Select(f)]);

    /// <summary>Elements that a model computed in single precision.</summary>
    /// <exception cref="ArgumentException">The number of values is not the shape's.</exception>
    public static Tensor From(int[] shape, ReadOnlySpan<float> values)
    {
        if (values.Length != Count(shape))
        {
            throw new ArgumentException($"{values.Length} values do not fill the shape [{string.Join(" ", shape)}].", nameof(values));
        }

        float[] copy = values.ToArray();
        return From(shape, i => copy[i]);
    }

    /// <summary>The number of elements of a shape.</summary>
    public static int Count(IEnumerable<int> shape) => shape.Aggregate(1, (product, size) => product * size);

    /// <summary>The element at an index, one number an axis.</summary>
    public double this[params ReadOnlySpan<int> index]
    {
        get => Values[Offset(index)];
        set => Values[Offset(index)] = value;
    }

    /// <summary>The number of axes.</summary>
    public int Rank => Shape.Length;

    /// <summary>The elements in single precision, for an engine that takes them so.</summary>
    public float[] ToSingle() => [.. Values.Select(value => (float)value)];

    /// <summary>The values after rounding to single precision, so that two engines begin with the same numbers.</summary>
    public Tensor RoundToSingle() => new(Shape, [.. Values.Select(value => (double)(float)value)]);

    /// <summary>Every index of a shape, in row-major order. The array is the caller's to read until the next one.</summary>
    public static IEnumerable<int[]> Indices(int[] shape)
    {
        int[] index = new int[shape.Length];
        for (int i = 0, count = Count(shape); i < count; i++)
        {
            yield return index;
            for (int axis = shape.Length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--)
            {
                index[axis] = 0;
            }
        }
    }

    /// <summary>The shape and the elements.</summary>
    public override string ToString() =>
        $"[{string.Join(" ", Shape)}] {string.Join(" ", Values.Select(value => value.ToString("G6", CultureInfo.InvariantCulture)))}";

    private int Offset(ReadOnlySpan<int> index)
    {
        if (index.Length != Rank)
        {
            throw new ArgumentException($"An index of {index.Length} numbers into {Rank} axes.", nameof(index));
        }

        int offset = 0;
        for (int axis = 0; axis < index.Length; axis++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index[axis]);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index[axis], Shape[axis]);
            offset = (offset * Shape[axis]) + index[axis];
        }

        return offset;
    }
}
