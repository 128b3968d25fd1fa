namespace Minigrad.Kernels;

/// <summary>Normalisation with statistics per channel (batch normalisation, Ioffe and Szegedy 2015) or per row (layer normalisation, Ba et al. 2016).</summary>
/// <remarks>μ is the mean, σ² the biased variance, r = 1/√(σ² + ε), x̂ = (x - μ)·r.</remarks>
public static unsafe partial class Normalization
{
    private const int ParallelElements = 32 * 1024;

    private const int SmallPlane = 32;

    /// <summary>Mean and biased variance of each channel over the outer and inner axes.</summary>
    /// <param name="x">[outer, channels, inner].</param>
    /// <param name="outer">The size of the outer axis (batch); 0 gives statistics of 0.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis (pixels); may be 1.</param>
    /// <param name="statistics">[2, channels]: means, then variances.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void ChannelStatistics(ReadOnlySpan<float> x, int outer, int channels, int inner, Span<float> statistics)
    {
        CheckChannels(x, outer, channels, inner, statistics);
        fixed (float* source = x, target = statistics)
        {
            float* columns = inner <= SmallPlane && outer > 1 ? Scratch.Get(0, 2L * channels * inner) : null;
            var job = new ChannelStatisticsJob(source, outer, channels, inner, target, columns);
            Job.Run(ref job, job.Chunks, (long)outer * channels * inner >= ParallelElements);
        }
    }

    /// <summary>y = map(γ·(x - μ)·r + β, x1, x2, x3).</summary>
    /// <typeparam name="TMap">What is done with each normalised value: its first operand.</typeparam>
    /// <param name="x">[outer, channels, inner].</param>
    /// <param name="statistics">[2, channels]: means, then biased variances.</param>
    /// <param name="gamma">[channels].</param>
    /// <param name="beta">[channels].</param>
    /// <param name="epsilon">ε, added to the variance.</param>
    /// <param name="y">[outer, channels, inner]; may be the memory of x or of a dense operand.</param>
    /// <param name="outer">The size of the outer axis.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis.</param>
    /// <param name="x1">The map's second operand over (outer, channel, inner), if its arity is 2 or more.</param>
    /// <param name="x2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="x3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void Channels<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, ReadOnlySpan<float> gamma, ReadOnlySpan<float> beta, float epsilon, Span<float> y, int outer, int channels, int inner, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        CheckChannels(x, outer, channels, inner, statistics);
        Require.Length(gamma, channels);
        Require.Length(beta, channels);
        Require.Length<float>(y, (long)outer * channels * inner);
        View.CheckExtra<TMap>(outer, channels, inner, x1, x2, x3);
        fixed (float* px = x, ps = statistics, pg = gamma, pb = beta, py = y, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            var space = new MapSpace(outer, channels, inner, default, View.Of(x1, p1), View.Of(x2, p2), View.Of(x3, p3));
            ChannelTable table = ChannelTable.Create(outer, channels, inner, space.TryFlatten(TMap.Arity), ps, epsilon, pg);
            for (int c = 0; c < channels; c++) table.Set(table.First, c, pb[c]);
            var job = new ChannelsJob<TMap>(px, table, py, space);
            Job.Run(ref job, job.Chunks, (long)outer * channels * inner >= ParallelElements);
        }
    }

    /// <summary>The sums over outer and inner axes that gradients need: Σ dy (the gradient of β) and Σ dy·x̂ (of γ), with dy = map(d0, d1, d2, d3).</summary>
    /// <typeparam name="TMap">What makes dy: the gradient through the activation behind the normalisation.</typeparam>
    /// <param name="x">[outer, channels, inner], the input of the forward pass.</param>
    /// <param name="statistics">[2, channels], of the forward pass.</param>
    /// <param name="epsilon">ε of the forward pass.</param>
    /// <param name="sums">[2, channels]; replaced.</param>
    /// <param name="outer">The size of the outer axis.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis.</param>
    /// <param name="d0">The map's first operand over (outer, channel, inner).</param>
    /// <param name="d1">The map's second operand, if its arity is 2 or more.</param>
    /// <param name="d2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="d3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void ChannelGradientSums<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, float epsilon, Span<float> sums, int outer, int channels, int inner, Operand d0, Operand d1 = default, Operand d2 = default, Operand d3 = default) where TMap : IMap
    {
        CheckChannels(x, outer, channels, inner, statistics);
        Require.Length<float>(sums, 2L * channels);
        View.Check<TMap>(outer, channels, inner, d0, d1, d2, d3);
        fixed (float* px = x, ps = statistics, target = sums, p0 = &d0.First, p1 = &d1.First, p2 = &d2.First, p3 = &d3.First)
        {
            var space = new MapSpace(outer, channels, inner, View.Of(d0, p0), View.Of(d1, p1), View.Of(d2, p2), View.Of(d3, p3));
            ChannelTable table = ChannelTable.Create(outer, channels, inner, space.TryFlatten(TMap.Arity), ps, epsilon, null);
            var job = new ChannelGradientSumsJob<TMap>(px, table, target, space);
            Job.Run(ref job, job.Chunks, (long)outer * channels * inner >= ParallelElements);
        }
    }

    /// <summary>dx = γ·r·(dy - Σdy/m - x̂·Σdy·x̂/m) with dy = map(d0, d1, d2, d3) and m = outer · inner.</summary>
    /// <typeparam name="TMap">What makes dy: the gradient through the activation behind the normalisation.</typeparam>
    /// <param name="x">[outer, channels, inner], the input of the forward pass.</param>
    /// <param name="statistics">[2, channels], of the forward pass.</param>
    /// <param name="gamma">[channels].</param>
    /// <param name="sums">[2, channels] from <see cref="ChannelGradientSums{TMap}"/>.</param>
    /// <param name="epsilon">ε of the forward pass.</param>
    /// <param name="dx">[outer, channels, inner]; may be the memory of a dense operand.</param>
    /// <param name="outer">The size of the outer axis.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis.</param>
    /// <param name="d0">The map's first operand over (outer, channel, inner).</param>
    /// <param name="d1">The map's second operand, if its arity is 2 or more.</param>
    /// <param name="d2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="d3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void ChannelInputGradient<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, ReadOnlySpan<float> gamma, ReadOnlySpan<float> sums, float epsilon, Span<float> dx, int outer, int channels, int inner, Operand d0, Operand d1 = default, Operand d2 = default, Operand d3 = default) where TMap : IMap
    {
        CheckChannels(x, outer, channels, inner, statistics);
        Require.Length(gamma, channels);
        Require.Length(sums, 2L * channels);
        Require.Length<float>(dx, (long)outer * channels * inner);
        View.Check<TMap>(outer, channels, inner, d0, d1, d2, d3);
        fixed (float* px = x, ps = statistics, pg = gamma, pu = sums, target = dx, p0 = &d0.First, p1 = &d1.First, p2 = &d2.First, p3 = &d3.First)
        {
            var space = new MapSpace(outer, channels, inner, View.Of(d0, p0), View.Of(d1, p1), View.Of(d2, p2), View.Of(d3, p3));
            ChannelTable table = ChannelTable.Create(outer, channels, inner, space.TryFlatten(TMap.Arity), ps, epsilon, pg);
            float scale = 1f / Math.Max(1L, (long)outer * inner);
            for (int c = 0; c < channels; c++)
            {
                table.Set(table.First, c, -pu[c] * scale);
                table.Set(table.Second, c, -ChannelTable.Reciprocal(ps, channels, c, epsilon) * pu[channels + c] * scale);
            }
            var job = new ChannelInputGradientJob<TMap>(px, table, target, space);
            Job.Run(ref job, job.Chunks, (long)outer * channels * inner >= ParallelElements);
        }
    }

    private static void CheckChannels(ReadOnlySpan<float> x, int outer, int channels, int inner, ReadOnlySpan<float> statistics)
    {
        Require.Size(outer);
        Require.Size(channels);
        Require.Size(inner);
        Require.Length(x, (long)outer * channels * inner);
        Require.Length(statistics, 2L * channels);
    }
}
