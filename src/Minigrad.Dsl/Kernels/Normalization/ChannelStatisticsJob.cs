using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Mean and variance of channels; chunks are runs of channels. Two passes: the second sums squares of distances from the mean.</summary>
internal readonly unsafe struct ChannelStatisticsJob(float* x, int outer, int channels, int inner, float* statistics, float* columns) : IJob
{
    private const int Block = 64;

    private readonly float* _x = x;
    private readonly int _outer = outer;
    private readonly int _channels = channels;
    private readonly int _inner = inner;
    private readonly float* _statistics = statistics;

    /// <summary>[2, channels · inner] where planes are small: means, and sums, of each place; else null.</summary>
    private readonly float* _columns = columns;

    public int Chunks => Job.Chunks(_channels, Math.Max(1, 4096L / Math.Max(1, (long)_outer * _inner)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int first = Job.First(chunk, Chunks, _channels), end = Job.First(chunk + 1, Chunks, _channels);
        double count = Math.Max(1, (double)_outer * _inner);
        if (_columns != null) SumColumns<S, V>(first * _inner, end * _inner, squared: false);
        for (int channel = first; channel < end; channel++)
        {
            float mean = (float)((_columns != null ? Gather(channel) : SumLines<S, V>(channel, 0f, squared: false)) / count);
            _statistics[channel] = mean;
            if (_columns != null) new Span<float>(_columns + channel * _inner, _inner).Fill(mean);
        }
        if (_columns != null) SumColumns<S, V>(first * _inner, end * _inner, squared: true);
        for (int channel = first; channel < end; channel++)
            _statistics[_channels + channel] = (float)((_columns != null ? Gather(channel) : SumLines<S, V>(channel, _statistics[channel], squared: true)) / count);
    }

    private double Gather(int channel)
    {
        double sum = 0;
        for (int i = 0; i < _inner; i++) sum += _columns[(_channels + channel) * _inner + i];
        return sum;
    }

    // Sums of each place over the outer axis: vectors are full however small a plane is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumColumns<S, V>(int first, int end, bool squared) where S : struct, ISimd<V> where V : struct
    {
        int stride = _channels * _inner;
        for (int c = first; c < end; c += S.Count)
        {
            int count = Math.Min(S.Count, end - c);
            V shift = squared ? S.LoadPartial(_columns + c, count) : S.Zero, total = S.Zero, block = S.Zero;
            float* source = _x + c;
            for (int o = 0; o < _outer; o++, source += stride)
            {
                V value = S.Subtract(count == S.Count ? S.Load(source) : S.LoadPartial(source, count), shift);
                block = squared ? S.MultiplyAdd(value, value, block) : S.Add(block, value);
                if ((o + 1) % Block != 0) continue;
                total = S.Add(total, block);
                block = S.Zero;
            }
            S.StorePartial(_columns + stride + c, S.Add(total, block), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double SumLines<S, V>(int channel, float mean, bool squared) where S : struct, ISimd<V> where V : struct
    {
        double total = 0;
        V shift = S.Create(mean), even = S.Zero, odd = S.Zero;
        int inBlock = 0;
        for (int o = 0; o < _outer; o++)
        {
            float* line = _x + ((long)o * _channels + channel) * _inner;
            for (int i = 0; i < _inner; i += S.Count)
            {
                int rest = _inner - i;
                V value = rest >= S.Count ? S.Subtract(S.Load(line + i), shift) : S.Select(S.FirstLanes(rest), S.Subtract(S.LoadPartial(line + i, rest), shift), S.Zero);
                V sum = squared ? S.MultiplyAdd(value, value, even) : S.Add(even, value);
                (even, odd) = (odd, sum);
                if (++inBlock < Block) continue;
                total += S.Sum(S.Add(even, odd));
                even = odd = S.Zero;
                inBlock = 0;
            }
        }
        return total + S.Sum(S.Add(even, odd));
    }
}
