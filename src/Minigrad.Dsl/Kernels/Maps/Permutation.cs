namespace Minigrad.Kernels;

/// <summary>Copies that exchange two axes.</summary>
public static unsafe class Permutation
{
    /// <summary>y[c·yStride + r] = x[r·xStride + c] for r &lt; rows, c &lt; columns.</summary>
    /// <param name="x">The source.</param>
    /// <param name="xStride">Elements from one row of the source to the next, at least <paramref name="columns"/>.</param>
    /// <param name="y">The target.</param>
    /// <param name="yStride">Elements from one column's place in the target to the next, at least <paramref name="rows"/>.</param>
    /// <param name="rows">Rows of the source, 0 or more.</param>
    /// <param name="columns">Columns of the source, 0 or more.</param>
    /// <exception cref="ArgumentException">A size is out of range, or a span is too short for the sizes.</exception>
    public static void Transpose(ReadOnlySpan<float> x, int xStride, Span<float> y, int yStride, int rows, int columns)
    {
        Require.Size(rows);
        Require.Size(columns);
        if (rows == 0 || columns == 0) return;
        ArgumentOutOfRangeException.ThrowIfLessThan(xStride, columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(yStride, rows);
        Require.Length(x, (rows - 1L) * xStride + columns);
        Require.Length<float>(y, (columns - 1L) * yStride + rows);
        fixed (float* source = x, target = y) Kernels.Transpose.Copy(source, xStride, target, yStride, rows, columns);
    }
}
