using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="Reduce"/>.</summary>
internal unsafe struct ReduceJob<TMap>(float* y, int yOuter, int yRow, int yColumn, MapSpace space) : IJob where TMap : IMap
{
    private const int Block = 64;

    private readonly float* _y = y;
    private readonly int _yOuter = yOuter;
    private readonly int _yRow = yRow;
    private readonly int _yColumn = yColumn;
    private readonly MapSpace _space = space;

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        // The kept one of outer and row is walked outside; what is summed away is walked inside, in blocks.
        bool keepOuter = _yOuter != 0, keepRow = _yRow != 0;
        for (int o = 0; o < (keepOuter ? _space.Outer : 1); o++)
        {
            for (int r = 0; r < (keepRow ? _space.Rows : 1); r++)
            {
                float* target = _y + (long)o * _yOuter + (long)r * _yRow;
                int outerFirst = keepOuter ? o : 0, outerCount = keepOuter ? 1 : _space.Outer;
                int rowFirst = keepRow ? r : 0, rowCount = keepRow ? 1 : _space.Rows;
                if (_yColumn == 0) *target += SumAll<S, V>(outerFirst, outerCount, rowFirst, rowCount);
                else SumRows<S, V>(target, outerFirst, outerCount, rowFirst, rowCount);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly float SumAll<S, V>(int outerFirst, int outerCount, int rowFirst, int rowCount) where S : struct, ISimd<V> where V : struct
    {
        double total = 0;
        for (int o = outerFirst; o < outerFirst + outerCount; o++)
            for (int r = rowFirst; r < rowFirst + rowCount; r++)
                total += MapRow.Sum<TMap, S, V>(_space.Columns, At(_space.X0, o, r), At(_space.X1, o, r), At(_space.X2, o, r), At(_space.X3, o, r));
        return (float)total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void SumRows<S, V>(float* target, int outerFirst, int outerCount, int rowFirst, int rowCount) where S : struct, ISimd<V> where V : struct
    {
        for (int c = 0; c < _space.Columns; c += S.Count)
        {
            int count = Math.Min(S.Count, _space.Columns - c), inBlock = 0;
            V total = S.LoadPartial(target + c, count), block = S.Zero;
            for (int o = outerFirst; o < outerFirst + outerCount; o++)
            {
                for (int r = rowFirst; r < rowFirst + rowCount; r++)
                {
                    block = S.Add(block, TMap.Invoke<S, V>(Value<S, V>(_space.X0, 0, o, r, c, count), Value<S, V>(_space.X1, 1, o, r, c, count), Value<S, V>(_space.X2, 2, o, r, c, count), Value<S, V>(_space.X3, 3, o, r, c, count)));
                    if (++inBlock < Block) continue;
                    total = S.Add(total, block);
                    block = S.Zero;
                    inBlock = 0;
                }
            }
            S.StorePartial(target + c, S.Add(total, block), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Value<S, V>(View x, int index, int outer, int row, int column, int count) where S : struct, ISimd<V> where V : struct
    {
        if (index >= TMap.Arity) return default;
        float* start = x.Row(outer, row);
        return x.ColumnStride == 0 ? S.Create(*start) : count == S.Count ? S.Load(start + column) : S.LoadPartial(start + column, count);
    }

    private static View At(View view, int outer, int row) => new(view.Row(outer, row), 0, 0, view.ColumnStride);
}
