namespace Minigrad.Kernels;

/// <summary>Softmax and its logarithm along one axis, with their gradients. Every line along the axis is computed by itself, whatever the number of threads.</summary>
public static unsafe class Softmax
{
    private const int ParallelElements = 16 * 1024;

    /// <summary>y = exp(x - max) / Σ exp(x - max) along each row, over the columns that the row may look at; 0 in the others, and in a row that may look at none.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="y">[rows, columns]; may be the memory of <paramref name="x"/>.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="period">Where causal, the number of positions: row r looks at the columns 0 to r mod period. 0 for all columns.</param>
    /// <param name="mask">Over (0, row, column): the row looks at the columns where it is not 0. Nothing for all columns.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Rows(ReadOnlySpan<float> x, Span<float> y, int rows, int columns, int period = 0, Operand mask = default)
    {
        Check(x, y, 1, rows, columns);
        Require.Size(period);
        if (mask.Exists) View.Check<Identity>(1, rows, columns, mask, default, default, default);
        fixed (float* source = x, target = y, first = &mask.First)
        {
            var job = new SoftmaxRowsJob(source, target, rows, columns, period, mask.Exists ? View.Of(mask, first) : default, logarithm: false);
            Job.Run(ref job, job.Chunks, IsParallel(1, rows, columns));
        }
    }

    /// <summary>y = x - max - log Σ exp(x - max) along each row.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="y">[rows, columns]; may be the memory of <paramref name="x"/>.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void LogRows(ReadOnlySpan<float> x, Span<float> y, int rows, int columns)
    {
        Check(x, y, 1, rows, columns);
        fixed (float* source = x, target = y)
        {
            var job = new SoftmaxRowsJob(source, target, rows, columns, 0, default, logarithm: true);
            Job.Run(ref job, job.Chunks, IsParallel(1, rows, columns));
        }
    }

    /// <summary>The gradient of <see cref="Rows"/> from its result: dx = y · (dy - Σ y · dy); 0 where y is.</summary>
    /// <param name="y">The result, [rows, columns].</param>
    /// <param name="dy">The gradient of the result, [rows, columns].</param>
    /// <param name="dx">[rows, columns]; may be the memory of <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="period">The number of positions of the forward pass, where causal.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void RowsGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, int rows, int columns, int period = 0)
    {
        Require.Size(period);
        RowsGradient(y, dy, dx, rows, columns, period, logarithm: false);
    }

    /// <summary>The gradient of <see cref="LogRows"/> from its result: dx = dy - exp(y) · Σ dy.</summary>
    /// <param name="y">The result, [rows, columns].</param>
    /// <param name="dy">The gradient of the result, [rows, columns].</param>
    /// <param name="dx">[rows, columns]; may be the memory of <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void LogRowsGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, int rows, int columns) =>
        RowsGradient(y, dy, dx, rows, columns, 0, logarithm: true);

    /// <summary>As <see cref="Rows"/> along the middle of three axes.</summary>
    /// <param name="x">[outer, length, inner].</param>
    /// <param name="y">[outer, length, inner]; may be the memory of <paramref name="x"/>.</param>
    /// <param name="outer">The size of the first axis, 0 or more.</param>
    /// <param name="length">The size of the axis to sum over, 0 or more.</param>
    /// <param name="inner">The size of the last axis, 0 or more.</param>
    /// <param name="mask">[outer, length, inner]: not 0 where the element counts. Empty for everywhere.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Columns(ReadOnlySpan<float> x, Span<float> y, int outer, int length, int inner, ReadOnlySpan<float> mask = default)
    {
        Check(x, y, outer, length, inner);
        if (!mask.IsEmpty) Require.Length(mask, (long)outer * length * inner);
        fixed (float* source = x, target = y, shown = mask)
        {
            var job = new SoftmaxColumnsJob(source, shown, target, outer, length, inner, isGradient: false, logarithm: false);
            Job.Run(ref job, job.Chunks, IsParallel(outer, length, inner));
        }
    }

    /// <summary>As <see cref="LogRows"/> along the middle of three axes.</summary>
    /// <param name="x">[outer, length, inner].</param>
    /// <param name="y">[outer, length, inner]; may be the memory of <paramref name="x"/>.</param>
    /// <param name="outer">The size of the first axis, 0 or more.</param>
    /// <param name="length">The size of the axis to sum over, 0 or more.</param>
    /// <param name="inner">The size of the last axis, 0 or more.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void LogColumns(ReadOnlySpan<float> x, Span<float> y, int outer, int length, int inner)
    {
        Check(x, y, outer, length, inner);
        fixed (float* source = x, target = y)
        {
            var job = new SoftmaxColumnsJob(source, null, target, outer, length, inner, isGradient: false, logarithm: true);
            Job.Run(ref job, job.Chunks, IsParallel(outer, length, inner));
        }
    }

    /// <summary>The gradient of <see cref="Columns"/> from its result.</summary>
    /// <param name="y">The result, [outer, length, inner].</param>
    /// <param name="dy">The gradient of the result, [outer, length, inner].</param>
    /// <param name="dx">[outer, length, inner]; may be the memory of <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="outer">The size of the first axis, 0 or more.</param>
    /// <param name="length">The size of the axis to sum over, 0 or more.</param>
    /// <param name="inner">The size of the last axis, 0 or more.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void ColumnsGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, int outer, int length, int inner) =>
        ColumnsGradient(y, dy, dx, outer, length, inner, logarithm: false);

    /// <summary>The gradient of <see cref="LogColumns"/> from its result.</summary>
    /// <param name="y">The result, [outer, length, inner].</param>
    /// <param name="dy">The gradient of the result, [outer, length, inner].</param>
    /// <param name="dx">[outer, length, inner]; may be the memory of <paramref name="y"/> or <paramref name="dy"/>.</param>
    /// <param name="outer">The size of the first axis, 0 or more.</param>
    /// <param name="length">The size of the axis to sum over, 0 or more.</param>
    /// <param name="inner">The size of the last axis, 0 or more.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void LogColumnsGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, int outer, int length, int inner) =>
        ColumnsGradient(y, dy, dx, outer, length, inner, logarithm: true);

    private static void RowsGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, int rows, int columns, int period, bool logarithm)
    {
        Check(y, dx, 1, rows, columns);
        Require.Length(dy, (long)rows * columns);
        fixed (float* result = y, gradient = dy, target = dx)
        {
            var job = new SoftmaxRowsGradientJob(result, gradient, target, rows, columns, period, logarithm);
            Job.Run(ref job, job.Chunks, IsParallel(1, rows, columns));
        }
    }

    private static void ColumnsGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx, int outer, int length, int inner, bool logarithm)
    {
        Check(y, dx, outer, length, inner);
        Require.Length(dy, (long)outer * length * inner);
        fixed (float* result = y, gradient = dy, target = dx)
        {
            var job = new SoftmaxColumnsJob(result, gradient, target, outer, length, inner, isGradient: true, logarithm);
            Job.Run(ref job, job.Chunks, IsParallel(outer, length, inner));
        }
    }

    private static bool IsParallel(int outer, int length, int inner) => (long)outer * length * inner >= ParallelElements;

    private static void Check(ReadOnlySpan<float> x, Span<float> y, int outer, int length, int inner)
    {
        Require.Size(outer);
        Require.Size(length);
        Require.Size(inner);
        Require.Length(x, (long)outer * length * inner);
        Require.Length<float>(y, (long)outer * length * inner);
    }
}
