using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>dx = scale·(weight·dy + first + (x - μ)·second): first and second are minus the means over what normalises together; chunks are runs of lines.</summary>
internal readonly unsafe struct ChannelInputGradientJob<TMap>(float* x, ChannelTable table, float* dx, MapSpace space) : IJob where TMap : IMap
{
    private readonly float* _x = x;
    private readonly ChannelTable _table = table;
    private readonly float* _dx = dx;
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
            View means = _table.Line(_table.Mean, outer, row), scales = _table.Line(_table.Scale, outer, row), sums = _table.Line(_table.First, outer, row), slopes = _table.Line(_table.Second, outer, row);
            V mean = S.Create(*means.Pointer), scale = S.Create(*scales.Pointer), sum = S.Create(*sums.Pointer), slope = S.Create(*slopes.Pointer);
            V weight = S.Create(_table.Weight == null ? 1f : _table.Weight[_table.Entry(outer, row)]);
            float* source = _x + (long)line * columns, target = _dx + (long)line * columns;
            int c = 0;
            for (; c <= columns - S.Count; c += S.Count)
            {
                V distance = S.Subtract(S.Load(source + c), MapRow.Load<S, V>(means, c, mean)), centered = S.MultiplyAdd(weight, d.Value(c), MapRow.Load<S, V>(sums, c, sum));
                S.Store(target + c, S.Multiply(MapRow.Load<S, V>(scales, c, scale), S.MultiplyAdd(distance, MapRow.Load<S, V>(slopes, c, slope), centered)));
            }
            int rest = columns - c;
            if (rest == 0) continue;
            V lastDistance = S.Subtract(S.LoadPartial(source + c, rest), MapRow.Tail<S, V>(means, c, rest, mean)), lastCentered = S.MultiplyAdd(weight, d.Tail(c, rest), MapRow.Tail<S, V>(sums, c, rest, sum));
            S.StorePartial(target + c, S.Multiply(MapRow.Tail<S, V>(scales, c, rest, scale), S.MultiplyAdd(lastDistance, MapRow.Tail<S, V>(slopes, c, rest, slope), lastCentered)), rest);
        }
    }
}
