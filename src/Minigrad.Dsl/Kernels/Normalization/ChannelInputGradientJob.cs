using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>dx = γr·(dy - Σdy/m - x̂·Σdy·x̂/m); chunks are runs of (outer, channel) lines.</summary>
internal readonly unsafe struct ChannelInputGradientJob<TMap>(float* x, float* table, float* dx, MapSpace space) : IJob where TMap : IMap
{
    private readonly float* _x = x;
    private readonly float* _table = table;
    private readonly float* _dx = dx;
    private readonly MapSpace _space = space;

    public int Chunks => Job.Chunks(_space.Outer * _space.Rows, 8 * 1024 / Math.Max(1, _space.Columns));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int channels = _space.Rows, inner = _space.Columns, lines = _space.Outer * channels, end = Job.First(chunk + 1, Chunks, lines);
        for (int line = Job.First(chunk, Chunks, lines); line < end; line++)
        {
            int outer = line / channels, channel = line - outer * channels;
            var d = new MapLine<TMap, S, V>(_space, outer, channel);
            V mean = S.Create(_table[channel]), scale = S.Create(_table[channels + channel]), sum = S.Create(_table[3 * channels + channel]);
            V slope = S.Create(-_table[2 * channels + channel] * _table[4 * channels + channel]);
            float* source = _x + (long)line * inner, target = _dx + (long)line * inner;
            int c = 0;
            for (; c <= inner - S.Count; c += S.Count)
                S.Store(target + c, S.Multiply(scale, S.MultiplyAdd(S.Subtract(S.Load(source + c), mean), slope, S.Subtract(d.Value(c), sum))));
            int rest = inner - c;
            if (rest > 0)
                S.StorePartial(target + c, S.Multiply(scale, S.MultiplyAdd(S.Subtract(S.LoadPartial(source + c, rest), mean), slope, S.Subtract(d.Tail(c, rest), sum))), rest);
        }
    }
}
