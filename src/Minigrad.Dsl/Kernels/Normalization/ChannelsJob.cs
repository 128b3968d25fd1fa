using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>y = map((x - μ)·γr + β, …); chunks are runs of (outer, channel) lines.</summary>
internal readonly unsafe struct ChannelsJob<TMap>(float* x, float* table, float* y, int outer, int channels, int inner, View x1, View x2, View x3) : IJob where TMap : IMap
{
    private readonly float* _x = x;
    private readonly float* _table = table;
    private readonly float* _y = y;
    private readonly int _outer = outer;
    private readonly int _channels = channels;
    private readonly int _inner = inner;
    private readonly View _x1 = x1;
    private readonly View _x2 = x2;
    private readonly View _x3 = x3;

    public int Chunks => Job.Chunks(_outer * _channels, 8 * 1024 / Math.Max(1, _inner));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int end = Job.First(chunk + 1, Chunks, _outer * _channels);
        for (int line = Job.First(chunk, Chunks, _outer * _channels); line < end; line++)
        {
            int outer = line / _channels, channel = line - outer * _channels;
            View x1 = new(_x1.Row(outer, channel), 0, 0, _x1.ColumnStride), x2 = new(_x2.Row(outer, channel), 0, 0, _x2.ColumnStride), x3 = new(_x3.Row(outer, channel), 0, 0, _x3.ColumnStride);
            V b1 = MapRow.Broadcast<S, V>(x1, TMap.Arity > 1), b2 = MapRow.Broadcast<S, V>(x2, TMap.Arity > 2), b3 = MapRow.Broadcast<S, V>(x3, TMap.Arity > 3);
            V mean = S.Create(_table[channel]), scale = S.Create(_table[_channels + channel]), shift = S.Create(_table[2 * _channels + channel]);
            float* source = _x + (long)line * _inner, target = _y + (long)line * _inner;
            int c = 0;
            for (; c <= _inner - S.Count; c += S.Count)
            {
                V value = S.MultiplyAdd(S.Subtract(S.Load(source + c), mean), scale, shift);
                S.Store(target + c, TMap.Invoke<S, V>(value, TMap.Arity > 1 ? MapRow.Load<S, V>(x1, c, b1) : default, TMap.Arity > 2 ? MapRow.Load<S, V>(x2, c, b2) : default, TMap.Arity > 3 ? MapRow.Load<S, V>(x3, c, b3) : default));
            }
            int rest = _inner - c;
            if (rest == 0) continue;
            V last = S.MultiplyAdd(S.Subtract(S.LoadPartial(source + c, rest), mean), scale, shift);
            S.StorePartial(target + c, TMap.Invoke<S, V>(last, TMap.Arity > 1 ? MapRow.Tail<S, V>(x1, c, rest, b1) : default, TMap.Arity > 2 ? MapRow.Tail<S, V>(x2, c, rest, b2) : default, TMap.Arity > 3 ? MapRow.Tail<S, V>(x3, c, rest, b3) : default), rest);
        }
    }
}
