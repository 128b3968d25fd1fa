using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Mean and variance of channels; chunks are runs of channels. Two passes: the second sums squares of distances from the mean.</summary>
internal readonly unsafe struct ChannelStatisticsJob(float* x, int outer, int channels, int inner, float* statistics) : IJob
{
    private readonly float* _x = x;
    private readonly int _outer = outer;
    private readonly int _channels = channels;
    private readonly int _inner = inner;
    private readonly float* _statistics = statistics;

    public int Chunks => Job.Chunks(_channels, Math.Max(1, 4096L / Math.Max(1, (long)_outer * _inner)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int end = Job.First(chunk + 1, Chunks, _channels);
        double count = Math.Max(1, (double)_outer * _inner);
        for (int channel = Job.First(chunk, Chunks, _channels); channel < end; channel++)
        {
            double sum = 0, squares = 0;
            for (int o = 0; o < _outer; o++) sum += Sum<S, V>(Line(o, channel), 0f, squared: false);
            float mean = (float)(sum / count);
            for (int o = 0; o < _outer; o++) squares += Sum<S, V>(Line(o, channel), mean, squared: true);
            _statistics[channel] = mean;
            _statistics[_channels + channel] = (float)(squares / count);
        }
    }

    private float* Line(int outer, int channel) => _x + ((long)outer * _channels + channel) * _inner;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Sum<S, V>(float* line, float mean, bool squared) where S : struct, ISimd<V> where V : struct
    {
        V shift = S.Create(mean), total = S.Zero;
        int i = 0;
        for (; i <= _inner - S.Count; i += S.Count)
        {
            V value = S.Load(line + i), distance = S.Subtract(value, shift);
            total = squared ? S.MultiplyAdd(distance, distance, total) : S.Add(total, value);
        }
        float sum = S.Sum(total);
        for (; i < _inner; i++) sum += squared ? (line[i] - mean) * (line[i] - mean) : line[i];
        return sum;
    }
}
