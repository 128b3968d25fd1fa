using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The product of rows of A with columns of B that are both runs of memory; chunks are blocks of rows and columns of C.</summary>
[SkipLocalsInit]
internal readonly unsafe struct GemmDotJob<TMap>(GemmProblem problem, int rowChunks, int columnChunks) : IJob where TMap : IMap
{
    private const int StripColumns = 256;
    private const int StripStride = StripColumns + DotTile.Overrun;

    private readonly GemmProblem _problem = problem;
    private readonly int _rowChunks = rowChunks;
    private readonly int _columnChunks = columnChunks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* strip = stackalloc float[6 * StripStride];
        int columnFirst = ColumnBound(chunk % _columnChunks), columnEnd = ColumnBound(chunk % _columnChunks + 1);
        int height = DotTile.MaximumRows<S, V>(), tiles = (_problem.M + height - 1) / height;
        // Rows are dealt out evenly to the tiles, of which two threads get the same number.
        if (_rowChunks > 1) tiles += tiles % 2;
        int tileFirst = Job.First(chunk / _columnChunks, _rowChunks, tiles), tileEnd = Job.First(chunk / _columnChunks + 1, _rowChunks, tiles);
        for (int j = columnFirst; j < columnEnd; j += StripColumns)
        {
            int width = Math.Min(StripColumns, columnEnd - j);
            for (int t = tileFirst; t < tileEnd; t++)
            {
                int i = Job.First(t, tiles, _problem.M), rows = Job.First(t + 1, tiles, _problem.M) - i;
                DotTile.Run<S, V>(rows, width, _problem.K, _problem.A + i * _problem.ARow, _problem.ARow, _problem.B + j * _problem.BColumn, _problem.BColumn, strip, StripStride);
                GemmEpilogue.Apply<TMap, S, V>(_problem, strip, StripStride, i, rows, j, width);
            }
        }
    }

    // Multiples of all tile widths, so that only the last tile is cut short.
    private int ColumnBound(int chunk) => Math.Min(_problem.N, 12 * Job.First(chunk, _columnChunks, (_problem.N + 11) / 12));
}
