using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loops of <see cref="Reduce"/>; chunks are runs of kept columns, or of kept rows, or one for all.</summary>
internal unsafe struct ReduceJob<TMap>(float* y, int yOuter, int yRow, int yColumn, MapSpace space) : IJob where TMap : IMap
{
    private const int Block = 64;
    private const int ColumnGroup = 64;

    private readonly float* _y = y;
    private readonly int _yOuter = yOuter;
    private readonly int _yRow = yRow;
    private readonly int _yColumn = yColumn;
    private readonly MapSpace _space = space;

    public readonly int Chunks => _yColumn != 0 ? Math.Min(16, (_space.Columns + ColumnGroup - 1) / ColumnGroup) : _yRow != 0 ? Math.Min(16, _space.Rows) : 1;

    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int chunks = Chunks, rowFirst = 0, rowEnd = _yRow != 0 ? _space.Rows : 1, columnFirst = 0, columnEnd = _space.Columns;
        if (_yColumn != 0)
        {
            int groups = (_space.Columns + ColumnGroup - 1) / ColumnGroup;
            columnFirst = ColumnGroup * Job.First(chunk, chunks, groups);
            columnEnd = Math.Min(_space.Columns, ColumnGroup * Job.First(chunk + 1, chunks, groups));
        }
        else if (_yRow != 0)
        {
            rowFirst = Job.First(chunk, chunks, _space.Rows);
            rowEnd = Job.First(chunk + 1, chunks, _space.Rows);
        }
        // The kept ones of outer and row are walked here; what is summed away is walked inside, in blocks.
        for (int o = 0; o < (_yOuter != 0 ? _space.Outer : 1); o++)
        {
            for (int r = rowFirst; r < rowEnd; r++)
            {
                float* target = _y + (long)o * _yOuter + (long)r * _yRow;
                int outerFirst = _yOuter != 0 ? o : 0, outerCount = _yOuter != 0 ? 1 : _space.Outer;
                int first = _yRow != 0 ? r : 0, count = _yRow != 0 ? 1 : _space.Rows;
                if (_yColumn == 0) *target += SumAll<S, V>(outerFirst, outerCount, first, count);
                else SumRows<S, V>(target, outerFirst, outerCount, first, count, columnFirst, columnEnd);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly float SumAll<S, V>(int outerFirst, int outerCount, int rowFirst, int rowCount) where S : struct, ISimd<V> where V : struct
    {
        double total = 0;
        V block = S.Zero;
        int inBlock = 0;
        for (int o = outerFirst; o < outerFirst + outerCount; o++)
        {
            for (int r = rowFirst; r < rowFirst + rowCount; r++)
            {
                var line = new MapLine<TMap, S, V>(_space, o, r);
                for (int c = 0; c < _space.Columns; c += S.Count)
                {
                    int rest = _space.Columns - c;
                    block = S.Add(block, rest >= S.Count ? line.Value(c) : S.Select(S.FirstLanes(rest), line.Tail(c, rest), S.Zero));
                    if (++inBlock < Block) continue;
                    total += S.Sum(block);
                    block = S.Zero;
                    inBlock = 0;
                }
            }
        }
        return (float)(total + S.Sum(block));
    }

    // Two levels of blocks, 64 · 64 rows, keep the error of a column of millions small.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void SumRows<S, V>(float* target, int outerFirst, int outerCount, int rowFirst, int rowCount, int columnFirst, int columnEnd) where S : struct, ISimd<V> where V : struct
    {
        for (int c = columnFirst; c < columnEnd; c += S.Count)
        {
            int count = Math.Min(S.Count, columnEnd - c), inBlock = 0;
            V total = S.LoadPartial(target + c, count), blocks = S.Zero, block = S.Zero;
            for (int o = outerFirst; o < outerFirst + outerCount; o++)
            {
                for (int r = rowFirst; r < rowFirst + rowCount; r++)
                {
                    var line = new MapLine<TMap, S, V>(_space, o, r);
                    block = S.Add(block, count == S.Count ? line.Value(c) : line.Tail(c, count));
                    if (++inBlock % Block != 0) continue;
                    blocks = S.Add(blocks, block);
                    block = S.Zero;
                    if (inBlock < Block * Block) continue;
                    total = S.Add(total, blocks);
                    blocks = S.Zero;
                    inBlock = 0;
                }
            }
            S.StorePartial(target + c, S.Add(total, S.Add(blocks, block)), count);
        }
    }
}
