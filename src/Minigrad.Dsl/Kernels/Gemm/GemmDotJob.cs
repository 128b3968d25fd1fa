using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The product of rows of A with columns of B that are both runs of memory; chunks are blocks of rows and columns of C.</summary>
[SkipLocalsInit]
internal readonly unsafe struct GemmDotJob<TMap>(GemmProblem problem, int rowChunks, int columnChunks) : IJob where TMap : IMap
{
    private const int StripColumns = 256;

    private readonly GemmProblem _problem = problem;
    private readonly int _rowChunks = rowChunks;
    private readonly int _columnChunks = columnChunks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        float* strip = stackalloc float[4 * StripColumns];
        int rowChunk = chunk / _columnChunks, columnChunk = chunk % _columnChunks, height = DotTile.MaximumRows<S, V>();
        // Chunks begin at multiples of the tile, so that fewer tiles are cut short.
        int rowFirst = Bound(rowChunk, _rowChunks, _problem.M), rowEnd = Bound(rowChunk + 1, _rowChunks, _problem.M);
        int columnFirst = Bound(columnChunk, _columnChunks, _problem.N), columnEnd = Bound(columnChunk + 1, _columnChunks, _problem.N);
        for (int j0 = columnFirst; j0 < columnEnd; j0 += StripColumns)
        {
            int width = Math.Min(StripColumns, columnEnd - j0);
            for (int i = rowFirst; i < rowEnd; i += height)
            {
                int rows = Math.Min(height, rowEnd - i);
                for (int j = 0; j < width; j += DotTile.MaximumColumns)
                    DotTile.Run<S, V>(rows, Math.Min(DotTile.MaximumColumns, width - j), _problem.K, _problem.A + i * _problem.ARow, _problem.ARow, _problem.B + (j0 + j) * _problem.BColumn, _problem.BColumn, strip + j, StripColumns);
                GemmEpilogue.Apply<TMap, S, V>(_problem, strip, StripColumns, i, rows, j0, width);
            }
        }
    }

    private static int Bound(int chunk, int chunks, int size) => Math.Min(size, 4 * Job.First(chunk, chunks, (size + 3) / 4));
}
