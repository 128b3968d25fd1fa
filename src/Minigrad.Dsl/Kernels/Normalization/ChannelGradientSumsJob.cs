using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Σ dy and Σ dy·x̂ of channels, dy = map(…); chunks are runs of channels.</summary>
internal readonly unsafe struct ChannelGradientSumsJob<TMap>(float* x, float* table, float* sums, MapSpace space) : IJob where TMap : IMap
{
    private readonly float* _x = x;
    private readonly float* _table = table;
    private readonly float* _sums = sums;
    private readonly MapSpace _space = space;

    public int Chunks => Job.Chunks(_space.Rows, Math.Max(1, 4096L / Math.Max(1, (long)_space.Outer * _space.Columns)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int channels = _space.Rows, inner = _space.Columns, end = Job.First(chunk + 1, Chunks, channels);
        for (int channel = Job.First(chunk, Chunks, channels); channel < end; channel++)
        {
            double sum = 0, products = 0;
            V mean = S.Create(_table[channel]);
            for (int o = 0; o < _space.Outer; o++)
            {
                float* line = _x + ((long)o * channels + channel) * inner;
                var d = new MapLine<TMap, S, V>(_space, o, channel);
                V lineSum = S.Zero, lineProducts = S.Zero;
                int c = 0;
                for (; c <= inner - S.Count; c += S.Count)
                {
                    V dy = d.Value(c);
                    lineSum = S.Add(lineSum, dy);
                    lineProducts = S.MultiplyAdd(dy, S.Subtract(S.Load(line + c), mean), lineProducts);
                }
                if (c < inner)
                {
                    // Lanes past the end may hold anything after the map.
                    int rest = inner - c;
                    V dy = S.Select(S.FirstLanes(rest), d.Tail(c, rest), S.Zero);
                    lineSum = S.Add(lineSum, dy);
                    lineProducts = S.MultiplyAdd(dy, S.Subtract(S.LoadPartial(line + c, rest), mean), lineProducts);
                }
                sum += S.Sum(lineSum);
                products += S.Sum(lineProducts);
            }
            _sums[channel] = (float)sum;
            _sums[channels + channel] = (float)(products * _table[channels + channel]);
        }
    }
}
