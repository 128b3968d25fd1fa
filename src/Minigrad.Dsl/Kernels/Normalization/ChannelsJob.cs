using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>y = map((x - μ)·γr + β, …); chunks are runs of lines.</summary>
internal readonly unsafe struct ChannelsJob<TMap>(float* x, ChannelTable table, float* y, MapSpace space) : IJob where TMap : IMap
{
    private readonly float* _x = x;
    private readonly ChannelTable _table = table;
    private readonly float* _y = y;
    private readonly MapSpace _space = space;

    public int Chunks => Job.Chunks(_space.Outer * _space.Rows, 8 * 1024 / Math.Max(1, _space.Columns));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int columns = _space.Columns, rows = _space.Rows, chunks = Chunks, end = Job.First(chunk + 1, chunks, _space.Outer * rows);
        for (int line = Job.First(chunk, chunks, _space.Outer * rows); line < end; line++)
        {
            int outer = line / rows, row = line - outer * rows;
            var d = new MapLine<TMap, S, V>(_space, outer, row);
            View means = _table.Line(_table.Mean, outer, row), scales = _table.Line(_table.Scale, outer, row), shifts = _table.Line(_table.First, outer, row);
            V mean = S.Create(*means.Pointer), scale = S.Create(*scales.Pointer), shift = S.Create(*shifts.Pointer);
            float* source = _x + (long)line * columns, target = _y + (long)line * columns;
            int c = 0;
            for (; c <= columns - S.Count; c += S.Count)
            {
                V value = S.MultiplyAdd(S.Subtract(S.Load(source + c), MapRow.Load<S, V>(means, c, mean)), MapRow.Load<S, V>(scales, c, scale), MapRow.Load<S, V>(shifts, c, shift));
                S.Store(target + c, d.Value(value, c));
            }
            int rest = columns - c;
            if (rest == 0) continue;
            V last = S.MultiplyAdd(S.Subtract(S.LoadPartial(source + c, rest), MapRow.Tail<S, V>(means, c, rest, mean)), MapRow.Tail<S, V>(scales, c, rest, scale), MapRow.Tail<S, V>(shifts, c, rest, shift));
            S.StorePartial(target + c, d.Tail(last, c, rest), rest);
        }
    }
}
