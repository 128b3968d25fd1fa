namespace Minigrad.Kernels;

/// <summary>Extrema and products down the columns of a matrix [rows, columns].</summary>
public static unsafe class FoldRows
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>y[c] = x[0, c] ∘ x[1, c] ∘ … from the first row to the last.</summary>
    /// <typeparam name="TFold">The function of two values.</typeparam>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="x">[rows, columns].</param>
    /// <param name="y">[columns].</param>
    /// <exception cref="ArgumentException">A size is out of range, or a span is too short for the sizes.</exception>
    public static void Forward<TFold>(int rows, int columns, ReadOnlySpan<float> x, Span<float> y) where TFold : IMap
    {
        Check(rows, columns, x.Length);
        Require.Length<float>(y, columns);
        fixed (float* source = x, target = y) Run<TFold>(FoldPass.Forward, rows, columns, source, null, target);
    }

    /// <summary>dx[r, c] = dy[c] where x[r, c] is the column's first extremum (or its first NaN), else 0.</summary>
    /// <typeparam name="TFold">The function of two values, a maximum or minimum.</typeparam>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="x">[rows, columns].</param>
    /// <param name="dy">[columns].</param>
    /// <param name="dx">[rows, columns]; replaced.</param>
    /// <exception cref="ArgumentException">A size is out of range, or a span is too short for the sizes.</exception>
    public static void ExtremumGradient<TFold>(int rows, int columns, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx) where TFold : IMap =>
        Gradient<TFold>(FoldPass.Extremum, rows, columns, x, dy, dx);

    /// <summary>dx[r, c] = dy[c] times the product of the column's other values: no division, so zeros are no exception.</summary>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="x">[rows, columns].</param>
    /// <param name="dy">[columns].</param>
    /// <param name="dx">[rows, columns]; replaced.</param>
    /// <exception cref="ArgumentException">A size is out of range, or a span is too short for the sizes.</exception>
    public static void ProductGradient(int rows, int columns, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx) =>
        Gradient<Folds.Product>(FoldPass.Product, rows, columns, x, dy, dx);

    private static void Gradient<TFold>(FoldPass pass, int rows, int columns, ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx) where TFold : IMap
    {
        Check(rows, columns, x.Length);
        Require.Length(dy, columns);
        Require.Length<float>(dx, (long)rows * columns);
        fixed (float* source = x, gradient = dy, target = dx) Run<TFold>(pass, rows, columns, source, gradient, target);
    }

    private static void Check(int rows, int columns, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        Require.Size(columns);
        if (length < (long)rows * columns) throw new ArgumentException($"The input has {length} elements but {rows} rows of {columns} need {(long)rows * columns}.");
    }

    private static void Run<TFold>(FoldPass pass, int rows, int columns, float* x, float* dy, float* target) where TFold : IMap
    {
        var job = new FoldRowsJob<TFold> { Pass = pass, Rows = rows, Columns = columns, X = x, Dy = dy, Target = target };
        Job.Run(ref job, job.Chunks, (long)rows * columns >= ParallelElements);
    }
}
