namespace Minigrad.Kernels;

/// <summary>What a normalisation needs of each channel; written out for each place (channel, inner) where planes are small and rows were joined.</summary>
internal unsafe struct ChannelTable
{
    private const int Parts = 4;

    public int Outer, Channels, Inner;

    /// <summary>Whether there is an entry for each place rather than for each channel.</summary>
    public bool IsFlat;

    /// <summary>μ, and γ·r or r.</summary>
    public float* Mean, Scale;

    /// <summary>Two more parts, for what the pass needs.</summary>
    public float* First, Second;

    /// <summary>Entries of a channel.</summary>
    public readonly int Step => IsFlat ? Inner : 1;

    public static ChannelTable Create(int outer, int channels, int inner, bool isFlat, float* statistics, float epsilon, float* gamma)
    {
        var table = new ChannelTable { Outer = outer, Channels = channels, Inner = inner, IsFlat = isFlat };
        long length = Scratch.Align((long)channels * table.Step);
        table.Mean = Scratch.Get(0, Parts * length);
        table.Scale = table.Mean + length;
        table.First = table.Scale + length;
        table.Second = table.First + length;
        for (int c = 0; c < channels; c++)
        {
            float r = Reciprocal(statistics, channels, c, epsilon);
            table.Set(table.Mean, c, statistics[c]);
            table.Set(table.Scale, c, gamma == null ? r : gamma[c] * r);
        }
        return table;
    }

    /// <summary>r = 1/√(σ² + ε) of a channel.</summary>
    public static float Reciprocal(float* statistics, int channels, int channel, float epsilon) => 1f / MathF.Sqrt(statistics[channels + channel] + epsilon);

    /// <summary>Writes a channel's entries of one part.</summary>
    public readonly void Set(float* part, int channel, float value) => new Span<float>(part + channel * Step, Step).Fill(value);

    /// <summary>A part, as the operand of a line: whole, or one channel's value.</summary>
    public readonly View Line(float* part, int row) => IsFlat ? new View(part, 0, 0, 1) : new View(part + row, 0, 0, 0);
}
