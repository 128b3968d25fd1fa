namespace Minigrad.Kernels;

public static unsafe partial class Normalization
{
    /// <summary>Mean and biased variance of each row.</summary>
    /// <param name="x">[rows, columns].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="statistics">[2, rows]: means, then variances.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void RowStatistics(ReadOnlySpan<float> x, int rows, int columns, Span<float> statistics)
    {
        CheckRows(x, rows, columns, statistics);
        // A row is a channel of a batch of one.
        ChannelStatistics(x, 1, rows, columns, statistics);
    }

    /// <summary>y = map(γ[column]·(x - μ[row])·r[row] + β[column], x1, x2, x3).</summary>
    /// <typeparam name="TMap">What is done with each normalised value: its first operand.</typeparam>
    /// <param name="x">[rows, columns].</param>
    /// <param name="statistics">[2, rows]: means, then biased variances.</param>
    /// <param name="gamma">[columns].</param>
    /// <param name="beta">[columns].</param>
    /// <param name="epsilon">ε, added to the variance.</param>
    /// <param name="y">[rows, columns]; may be the memory of x or of a dense operand.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="x1">The map's second operand over (0, row, column), if its arity is 2 or more.</param>
    /// <param name="x2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="x3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void Rows<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, ReadOnlySpan<float> gamma, ReadOnlySpan<float> beta, float epsilon, Span<float> y, int rows, int columns, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        CheckRows(x, rows, columns, statistics);
        Require.Length(gamma, columns);
        Require.Length(beta, columns);
        Require.Length<float>(y, (long)rows * columns);
        View.CheckExtra<TMap>(1, rows, columns, x1, x2, x3);
        fixed (float* px = x, ps = statistics, pg = gamma, pb = beta, py = y, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            var space = new MapSpace(1, rows, columns, default, View.Of(x1, p1), View.Of(x2, p2), View.Of(x3, p3));
            var job = new RowsJob<TMap>(px, ps, pg, pb, epsilon, py, space);
            Job.Run(ref job, job.Chunks, (long)rows * columns >= ParallelElements);
        }
    }

    /// <summary>The sums over rows that are gradients: Σ dy (of β) and Σ dy·x̂ (of γ), with dy = map(d0, d1, d2, d3).</summary>
    /// <typeparam name="TMap">What makes dy.</typeparam>
    /// <param name="x">[rows, columns], the input of the forward pass.</param>
    /// <param name="statistics">[2, rows], of the forward pass.</param>
    /// <param name="epsilon">ε of the forward pass.</param>
    /// <param name="sums">[2, columns]; replaced.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="d0">The map's first operand over (0, row, column).</param>
    /// <param name="d1">The map's second operand, if its arity is 2 or more.</param>
    /// <param name="d2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="d3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void RowGradientSums<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, float epsilon, Span<float> sums, int rows, int columns, Operand d0, Operand d1 = default, Operand d2 = default, Operand d3 = default) where TMap : IMap
    {
        CheckRows(x, rows, columns, statistics);
        Require.Length<float>(sums, 2L * columns);
        View.Check<TMap>(1, rows, columns, d0, d1, d2, d3);
        fixed (float* px = x, ps = statistics, target = sums, p0 = &d0.First, p1 = &d1.First, p2 = &d2.First, p3 = &d3.First)
        {
            var space = new MapSpace(1, rows, columns, View.Of(d0, p0), View.Of(d1, p1), View.Of(d2, p2), View.Of(d3, p3));
            var job = new RowGradientSumsJob<TMap>(px, ps, epsilon, target, space);
            Job.Run(ref job, job.Chunks, (long)rows * columns >= ParallelElements);
        }
    }

    /// <summary>dx = r·(g - mean(g) - x̂·mean(g·x̂)) along each row, with g = γ·dy and dy = map(d0, d1, d2, d3).</summary>
    /// <typeparam name="TMap">What makes dy.</typeparam>
    /// <param name="x">[rows, columns], the input of the forward pass.</param>
    /// <param name="statistics">[2, rows], of the forward pass.</param>
    /// <param name="gamma">[columns].</param>
    /// <param name="epsilon">ε of the forward pass.</param>
    /// <param name="dx">[rows, columns]; may be the memory of a dense operand.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="d0">The map's first operand over (0, row, column).</param>
    /// <param name="d1">The map's second operand, if its arity is 2 or more.</param>
    /// <param name="d2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="d3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void RowInputGradient<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, ReadOnlySpan<float> gamma, float epsilon, Span<float> dx, int rows, int columns, Operand d0, Operand d1 = default, Operand d2 = default, Operand d3 = default) where TMap : IMap
    {
        CheckRows(x, rows, columns, statistics);
        Require.Length(gamma, columns);
        Require.Length<float>(dx, (long)rows * columns);
        View.Check<TMap>(1, rows, columns, d0, d1, d2, d3);
        fixed (float* px = x, ps = statistics, pg = gamma, target = dx, p0 = &d0.First, p1 = &d1.First, p2 = &d2.First, p3 = &d3.First)
        {
            var space = new MapSpace(1, rows, columns, View.Of(d0, p0), View.Of(d1, p1), View.Of(d2, p2), View.Of(d3, p3));
            long stride = Scratch.Align(columns);
            float* scratch = Scratch.Get(0, stride * Runtime.Threads);
            var job = new RowInputGradientJob<TMap>(px, ps, pg, epsilon, target, space, scratch, stride);
            Job.Run(ref job, job.Chunks, (long)rows * columns >= ParallelElements);
        }
    }

    private static void CheckRows(ReadOnlySpan<float> x, int rows, int columns, ReadOnlySpan<float> statistics)
    {
        Require.Size(rows);
        Require.Size(columns);
        Require.Length(x, (long)rows * columns);
        Require.Length(statistics, 2L * rows);
    }
}
