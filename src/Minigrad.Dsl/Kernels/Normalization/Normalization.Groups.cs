namespace Minigrad.Kernels;

public static unsafe partial class Normalization
{
    /// <summary>Mean and biased variance of each group of neighbouring channels of each sample.</summary>
    /// <param name="x">[outer, channels, inner].</param>
    /// <param name="outer">The number of samples.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis (pixels).</param>
    /// <param name="groups">The number of groups, which divides the channels; with as many as channels it is instance normalisation.</param>
    /// <param name="statistics">[2, outer, groups]: means, then variances.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or the groups do not divide the channels.</exception>
    public static void GroupStatistics(ReadOnlySpan<float> x, int outer, int channels, int inner, int groups, Span<float> statistics)
    {
        CheckGroups(x, outer, channels, inner, groups, statistics);
        // The channels of a group lie next to each other: a group is a channel of a batch of one.
        ChannelStatistics(x, 1, outer * groups, channels / groups * inner, statistics);
    }

    /// <summary>y = map(γ·(x - μ)·r + β, x1, x2, x3) with μ and r of the sample's group and γ and β of the channel.</summary>
    /// <typeparam name="TMap">What is done with each normalised value: its first operand.</typeparam>
    /// <param name="x">[outer, channels, inner].</param>
    /// <param name="statistics">[2, outer, groups]: means, then biased variances.</param>
    /// <param name="gamma">[channels].</param>
    /// <param name="beta">[channels].</param>
    /// <param name="epsilon">ε, added to the variance.</param>
    /// <param name="y">[outer, channels, inner]; may be the memory of x or of a dense operand.</param>
    /// <param name="outer">The number of samples.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis.</param>
    /// <param name="groups">The number of groups, which divides the channels.</param>
    /// <param name="x1">The map's second operand over (outer, channel, inner), if its arity is 2 or more.</param>
    /// <param name="x2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="x3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, an operand is missing, or the groups do not divide the channels.</exception>
    public static void Groups<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, ReadOnlySpan<float> gamma, ReadOnlySpan<float> beta, float epsilon, Span<float> y, int outer, int channels, int inner, int groups, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        CheckGroups(x, outer, channels, inner, groups, statistics);
        Require.Length(gamma, channels);
        Require.Length(beta, channels);
        Require.Length<float>(y, (long)outer * channels * inner);
        View.CheckExtra<TMap>(outer, channels, inner, x1, x2, x3);
        fixed (float* px = x, ps = statistics, pg = gamma, pb = beta, py = y, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            var space = new MapSpace(outer, channels, inner, default, View.Of(x1, p1), View.Of(x2, p2), View.Of(x3, p3));
            ChannelTable table = ChannelTable.CreateForGroups(outer, channels, inner, groups, ps, epsilon, pg);
            for (int sample = 0; sample < outer; sample++) new Span<float>(pb, channels).CopyTo(new Span<float>(table.First + (long)sample * channels, channels));
            var job = new ChannelsJob<TMap>(px, table, py, space);
            Job.Run(ref job, job.Chunks, (long)outer * channels * inner >= ParallelElements);
        }
    }

    /// <summary>The sums over each channel of each sample that gradients are made of: Σ dy and Σ dy·x̂, with dy = map(d0, d1, d2, d3).</summary>
    /// <typeparam name="TMap">What makes dy: the gradient through the activation behind the normalisation.</typeparam>
    /// <param name="x">[outer, channels, inner], the input of the forward pass.</param>
    /// <param name="statistics">[2, outer, groups], of the forward pass.</param>
    /// <param name="epsilon">ε of the forward pass.</param>
    /// <param name="sums">[2, outer, channels]; replaced. Added over the samples they are the gradients of β and γ.</param>
    /// <param name="outer">The number of samples.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis.</param>
    /// <param name="groups">The number of groups, which divides the channels.</param>
    /// <param name="d0">The map's first operand over (outer, channel, inner).</param>
    /// <param name="d1">The map's second operand, if its arity is 2 or more.</param>
    /// <param name="d2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="d3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, an operand is missing, or the groups do not divide the channels.</exception>
    public static void GroupGradientSums<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, float epsilon, Span<float> sums, int outer, int channels, int inner, int groups, Operand d0, Operand d1 = default, Operand d2 = default, Operand d3 = default) where TMap : IMap
    {
        CheckGroups(x, outer, channels, inner, groups, statistics);
        Require.Length<float>(sums, 2L * outer * channels);
        View.Check<TMap>(outer, channels, inner, d0, d1, d2, d3);
        fixed (float* px = x, ps = statistics, target = sums, p0 = &d0.First, p1 = &d1.First, p2 = &d2.First, p3 = &d3.First)
        {
            var space = new MapSpace(outer, channels, inner, View.Of(d0, p0), View.Of(d1, p1), View.Of(d2, p2), View.Of(d3, p3));
            ChannelTable table = ChannelTable.CreateForGroups(outer, channels, inner, groups, ps, epsilon, null);
            var job = new ChannelGradientSumsJob<TMap>(px, table, target, space);
            Job.Run(ref job, job.Chunks, (long)outer * channels * inner >= ParallelElements);
        }
    }

    /// <summary>dx = r·(g - mean(g) - x̂·mean(g·x̂)) in each group, with g = γ·dy and dy = map(d0, d1, d2, d3).</summary>
    /// <typeparam name="TMap">What makes dy: the gradient through the activation behind the normalisation.</typeparam>
    /// <param name="x">[outer, channels, inner], the input of the forward pass.</param>
    /// <param name="statistics">[2, outer, groups], of the forward pass.</param>
    /// <param name="gamma">[channels].</param>
    /// <param name="sums">[2, outer, channels] from <see cref="GroupGradientSums{TMap}"/>.</param>
    /// <param name="epsilon">ε of the forward pass.</param>
    /// <param name="dx">[outer, channels, inner]; may be the memory of a dense operand.</param>
    /// <param name="outer">The number of samples.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inner">The size of the inner axis.</param>
    /// <param name="groups">The number of groups, which divides the channels.</param>
    /// <param name="d0">The map's first operand over (outer, channel, inner).</param>
    /// <param name="d1">The map's second operand, if its arity is 2 or more.</param>
    /// <param name="d2">The map's third operand, if its arity is 3 or more.</param>
    /// <param name="d3">The map's fourth operand, if its arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, an operand is missing, or the groups do not divide the channels.</exception>
    public static void GroupInputGradient<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> statistics, ReadOnlySpan<float> gamma, ReadOnlySpan<float> sums, float epsilon, Span<float> dx, int outer, int channels, int inner, int groups, Operand d0, Operand d1 = default, Operand d2 = default, Operand d3 = default) where TMap : IMap
    {
        CheckGroups(x, outer, channels, inner, groups, statistics);
        Require.Length(gamma, channels);
        Require.Length(sums, 2L * outer * channels);
        Require.Length<float>(dx, (long)outer * channels * inner);
        View.Check<TMap>(outer, channels, inner, d0, d1, d2, d3);
        fixed (float* px = x, ps = statistics, pg = gamma, pu = sums, target = dx, p0 = &d0.First, p1 = &d1.First, p2 = &d2.First, p3 = &d3.First)
        {
            var space = new MapSpace(outer, channels, inner, View.Of(d0, p0), View.Of(d1, p1), View.Of(d2, p2), View.Of(d3, p3));
            ChannelTable table = ChannelTable.CreateForGroups(outer, channels, inner, groups, ps, epsilon, null);
            AddGroupMeans(table, groups, pg, pu);
            var job = new ChannelInputGradientJob<TMap>(px, table, target, space);
            Job.Run(ref job, job.Chunks, (long)outer * channels * inner >= ParallelElements);
        }
    }

    // The means over a group, from the sums of its channels. In a group of one channel γ stays outside, so that what cancels does so exactly.
    private static void AddGroupMeans(in ChannelTable table, int groups, float* gamma, float* sums)
    {
        int size = table.Channels / groups, entries = table.Entries;
        double members = Math.Max(1.0, (double)size * table.Inner);
        for (int first = 0; first < entries; first += size)
        {
            int channel = first % table.Channels;
            double mean = 0, product = 0;
            for (int i = 0; i < size; i++)
            {
                double weight = size == 1 ? 1 : gamma[channel + i];
                mean += weight * sums[first + i];
                product += weight * sums[entries + first + i];
            }
            float r = table.Scale[first];
            for (int i = 0; i < size; i++)
            {
                table.First[first + i] = (float)(-mean / members);
                table.Second[first + i] = (float)(-r * product / members);
                table.Weight[first + i] = size == 1 ? 1f : gamma[channel + i];
                if (size == 1) table.Scale[first] = gamma[channel] * r;
            }
        }
    }

    private static void CheckGroups(ReadOnlySpan<float> x, int outer, int channels, int inner, int groups, ReadOnlySpan<float> statistics)
    {
        Require.Size(outer);
        Require.Size(channels);
        Require.Size(inner);
        if (groups < 1 || channels % groups != 0) throw new ArgumentException($"{channels} channels do not split into {groups} groups of the same size.", nameof(groups));
        Require.Length(x, (long)outer * channels * inner);
        Require.Length(statistics, 2L * outer * groups);
    }
}
