using System.ComponentModel;
using System.Numerics;

namespace Minigrad.Kernels;

/// <summary>Extrema and products down the columns of a matrix [rows, columns] of any numbers; of <see langword="float"/> see <see cref="FoldRows"/>.</summary>
/// <remarks>Vectors are as wide as <see cref="Vector{T}"/> of the hardware; each takes neighbouring columns from the first row to the last.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoldLines
{
    /// <summary>y[c] = x[0, c] ∘ x[1, c] ∘ …; an extremum is NaN where a value is.</summary>
    /// <typeparam name="T"><see langword="double"/>.</typeparam>
    /// <param name="reduction">A maximum, a minimum or a product.</param>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="x">[rows, columns].</param>
    /// <param name="y">[columns].</param>
    /// <exception cref="ArgumentOutOfRangeException">A span is too short.</exception>
    public static void Forward<T>(Reduction reduction, int rows, int columns, ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, INumberBase<T>
    {
        for (int c = 0; c < columns; c += Vector<T>.Count)
        {
            Store(Fold(reduction, rows, columns, x, c), y[c..columns]);
        }
    }

    /// <summary>
    /// The gradient by x: of an extremum dy[c] goes to the column's first extremum, or its first NaN; of a product it is dy[c] times the column's other values, without a division.
    /// </summary>
    /// <typeparam name="T"><see langword="double"/>.</typeparam>
    /// <param name="reduction">A maximum, a minimum or a product.</param>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="x">[rows, columns].</param>
    /// <param name="dy">[columns].</param>
    /// <param name="dx">[rows, columns]; replaced.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span is too short.</exception>
    public static void Gradient<T>(Reduction reduction, int rows, int columns, ReadOnlySpan<T> x, ReadOnlySpan<T> dy, Span<T> dx) where T : unmanaged, INumberBase<T>
    {
        for (int c = 0; c < columns; c += Vector<T>.Count)
        {
            Vector<T> gradient = Load(dy[c..columns]);
            if (reduction == Reduction.Product)
            {
                Products(rows, columns, x, gradient, dx, c);
            }
            else
            {
                Extremum(rows, columns, x, Fold(reduction, rows, columns, x, c), gradient, dx, c);
            }
        }
    }

    private static Vector<T> Fold<T>(Reduction reduction, int rows, int columns, ReadOnlySpan<T> x, int column) where T : unmanaged, INumberBase<T>
    {
        Vector<T> folded = Load(Row(x, 0, columns, column));
        for (int r = 1; r < rows; r++)
        {
            Vector<T> next = Load(Row(x, r, columns, column));
            folded = reduction switch
            {
                Reduction.Max => Vector.Max(folded, next),
                Reduction.Min => Vector.Min(folded, next),
                _ => folded * next,
            };
        }

        return folded;
    }

    private static void Extremum<T>(int rows, int columns, ReadOnlySpan<T> x, Vector<T> extremum, Vector<T> rest, Span<T> dx, int column) where T : unmanaged, INumberBase<T>
    {
        for (int r = 0; r < rows; r++)
        {
            Vector<T> value = Load(Row(x, r, columns, column));
            Vector<T> takes = Vector.Equals(value, extremum) | ~Vector.Equals(value, value);
            Store(Vector.ConditionalSelect(takes, rest, Vector<T>.Zero), Row(dx, r, columns, column));
            rest = Vector.ConditionalSelect(takes, Vector<T>.Zero, rest);
        }
    }

    // Down with the product of what is above, then up with that of what is below.
    private static void Products<T>(int rows, int columns, ReadOnlySpan<T> x, Vector<T> above, Span<T> dx, int column) where T : unmanaged, INumberBase<T>
    {
        for (int r = 0; r < rows; r++)
        {
            Store(above, Row(dx, r, columns, column));
            above *= Load(Row(x, r, columns, column));
        }

        Vector<T> below = Vector<T>.One;
        for (int r = rows - 1; r >= 0; r--)
        {
            Span<T> row = Row(dx, r, columns, column);
            Store(Load<T>(row) * below, row);
            below *= Load(Row(x, r, columns, column));
        }
    }

    private static ReadOnlySpan<T> Row<T>(ReadOnlySpan<T> x, int row, int columns, int column) => x[((row * columns) + column)..((row + 1) * columns)];

    private static Span<T> Row<T>(Span<T> x, int row, int columns, int column) => x[((row * columns) + column)..((row + 1) * columns)];

    // The last vector of a row has lanes beyond it, which are 0 and are not stored.
    private static Vector<T> Load<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        if (values.Length >= Vector<T>.Count)
        {
            return new Vector<T>(values);
        }

        Span<T> lanes = stackalloc T[Vector<T>.Count];
        lanes.Clear();
        values.CopyTo(lanes);
        return new Vector<T>(lanes);
    }

    private static void Store<T>(Vector<T> vector, Span<T> values) where T : unmanaged
    {
        if (values.Length >= Vector<T>.Count)
        {
            vector.CopyTo(values);
            return;
        }

        Span<T> lanes = stackalloc T[Vector<T>.Count];
        vector.CopyTo(lanes);
        lanes[..values.Length].CopyTo(values);
    }
}
