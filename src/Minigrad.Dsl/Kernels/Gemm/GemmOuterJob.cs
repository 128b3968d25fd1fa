using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The product as outer products over panels of B; chunks are blocks of rows and columns of C.</summary>
[SkipLocalsInit]
internal readonly unsafe struct GemmOuterJob<TMap>(GemmProblem problem, GemmPlan plan) : IJob where TMap : IMap
{
    private readonly GemmProblem _problem = problem;
    private readonly GemmPlan _plan = plan;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* tile = stackalloc float[12 * 2 * 16];
        int panelWidth = 2 * S.Count, rowChunk = chunk / _plan.ColumnChunks, columnChunk = chunk % _plan.ColumnChunks;
        int rowFirst = _plan.RowBound(rowChunk, _problem.M), rows = _plan.RowBound(rowChunk + 1, _problem.M) - rowFirst;
        int panels = (_problem.N + panelWidth - 1) / panelWidth, panelEnd = Job.First(columnChunk + 1, _plan.ColumnChunks, panels);
        int maximum = OuterTile.MaximumRows<S, V>(), tiles = (rows + maximum - 1) / maximum;
        float* packed = _plan.PackA ? _plan.ScratchA + worker * _plan.ScratchAStride : null;
        if (packed != null) Pack(packed, rowFirst, rows, tiles);
        for (int panel = Job.First(columnChunk, _plan.ColumnChunks, panels); panel < panelEnd; panel++)
        {
            int column = panel * panelWidth, columns = Math.Min(panelWidth, _problem.N - column);
            int vectors = columns > S.Count ? 2 : 1;
            bool direct = _plan.Direct && columns == vectors * S.Count;
            float* b = _plan.Panel(_problem, column, columns == panelWidth, vectors * S.Count, out nint bRow);
            for (int t = 0; t < tiles; t++)
            {
                int first = Job.First(t, tiles, rows), count = Job.First(t + 1, tiles, rows) - first, row = rowFirst + first;
                float* a = packed != null ? packed + (long)first * _problem.K : _problem.A + row * _problem.ARow;
                nint aRow = packed != null ? 1 : _problem.ARow, aColumn = packed != null ? count : _problem.AColumn;
                if (direct)
                {
                    OuterTile.Run<S, V>(count, vectors, _problem.K, a, aRow, aColumn, b, bRow, _problem.C + row * _problem.CRow + column, _problem.CRow, _problem.Accumulate);
                    continue;
                }
                OuterTile.Run<S, V>(count, vectors, _problem.K, a, aRow, aColumn, b, bRow, tile, vectors * S.Count, accumulate: false);
                GemmEpilogue.Apply<TMap, S, V>(_problem, tile, vectors * S.Count, row, count, column, columns);
            }
        }
    }

    // Tile after tile [k, rows of the tile], the order in which the micro-kernel reads.
    private void Pack(float* packed, int rowFirst, int rows, int tiles)
    {
        for (int t = 0; t < tiles; t++)
        {
            int first = Job.First(t, tiles, rows), count = Job.First(t + 1, tiles, rows) - first;
            GemmPacking.Copy(_problem.A + (rowFirst + first) * _problem.ARow, _problem.AColumn, _problem.ARow, packed + (long)first * _problem.K, count, _problem.K, count);
        }
    }
}
