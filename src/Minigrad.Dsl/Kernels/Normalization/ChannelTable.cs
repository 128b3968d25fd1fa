namespace Minigrad.Kernels;

/// <summary>
/// What a normalisation needs of each channel, or of each channel of each sample where these have statistics of their own; written out for each place
/// (channel, inner) where planes are small and rows were joined.
/// </summary>
internal unsafe struct ChannelTable
{
    private const int Parts = 5;

    public int Outer, Channels, Inner;

    /// <summary>Whether there is an entry for each place rather than for each channel.</summary>
    public bool IsFlat;

    /// <summary>Whether each sample, an index of the outer axis, has entries of its own.</summary>
    public bool IsPerSample;

    /// <summary>μ, and γ·r or r.</summary>
    public float* Mean, Scale;

    /// <summary>Two more parts, for what the pass needs.</summary>
    public float* First, Second;

    /// <summary>What dy is multiplied by before the sums are subtracted, or null for 1; never flat.</summary>
    public float* Weight;

    /// <summary>Places of an entry.</summary>
    public readonly int Step => IsFlat ? Inner : 1;

    /// <summary>The number of entries.</summary>
    public readonly int Entries => IsPerSample ? Outer * Channels : Channels;

    public static ChannelTable Create(int outer, int channels, int inner, bool isFlat, float* statistics, float epsilon, float* gamma)
    {
        ChannelTable table = Allocate(outer, channels, inner, isFlat, isPerSample: false);
        for (int c = 0; c < channels; c++)
        {
            float r = Reciprocal(statistics, channels, c, epsilon);
            table.Set(table.Mean, c, statistics[c]);
            table.Set(table.Scale, c, gamma == null ? r : gamma[c] * r);
        }
        return table;
    }

    /// <summary>A table for statistics [2, outer, groups] of neighbouring channels of each sample.</summary>
    public static ChannelTable CreateForGroups(int outer, int channels, int inner, int groups, float* statistics, float epsilon, float* gamma)
    {
        ChannelTable table = Allocate(outer, channels, inner, isFlat: false, isPerSample: true);
        int size = groups == 0 ? 1 : channels / groups;
        for (int entry = 0; entry < table.Entries; entry++)
        {
            int sample = entry / channels, channel = entry - sample * channels, group = sample * groups + channel / size;
            float r = Reciprocal(statistics, outer * groups, group, epsilon);
            table.Mean[entry] = statistics[group];
            table.Scale[entry] = gamma == null ? r : gamma[channel] * r;
        }
        return table;
    }

    /// <summary>r = 1/√(σ² + ε) of a channel or group.</summary>
    public static float Reciprocal(float* statistics, int groups, int group, float epsilon) => 1f / MathF.Sqrt(statistics[groups + group] + epsilon);

    /// <summary>Writes an entry of one part.</summary>
    public readonly void Set(float* part, int entry, float value) => new Span<float>(part + entry * Step, Step).Fill(value);

    /// <summary>A part, as the operand of a line: whole, or one entry's value.</summary>
    public readonly View Line(float* part, int outer, int row) => IsFlat ? new View(part, 0, 0, 1) : new View(part + Entry(outer, row), 0, 0, 0);

    /// <summary>The entry of a channel of a sample.</summary>
    public readonly int Entry(int outer, int channel) => IsPerSample ? outer * Channels + channel : channel;

    private static ChannelTable Allocate(int outer, int channels, int inner, bool isFlat, bool isPerSample)
    {
        var table = new ChannelTable { Outer = outer, Channels = channels, Inner = inner, IsFlat = isFlat, IsPerSample = isPerSample };
        long length = Scratch.Align((long)table.Entries * table.Step);
        table.Mean = Scratch.Get(0, Parts * length);
        table.Scale = table.Mean + length;
        table.First = table.Scale + length;
        table.Second = table.First + length;
        table.Weight = isPerSample ? table.Second + length : null;
        return table;
    }
}
