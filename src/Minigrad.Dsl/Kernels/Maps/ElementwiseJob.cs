using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>The loop of <see cref="Elementwise"/>: chunks are runs of rows, or parts of a single row.</summary>
internal unsafe struct ElementwiseJob<TMap>(float* y, MapSpace space) : IJob where TMap : IMap
{
    private const int Grain = 8 * 1024;

    private readonly float* _y = y;
    private readonly MapSpace _space = space;

    public readonly int Chunks => _space.Outer * _space.Rows == 1
        ? Job.Chunks(_space.Columns, Grain)
        : Job.Chunks(_space.Outer * _space.Rows, Grain / _space.Columns);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int lines = _space.Outer * _space.Rows;
        if (lines == 1)
        {
            int first = Part(chunk), last = Part(chunk + 1);
            MapRow.Run<TMap, S, V>(_y + first, last - first, Start(_space.X0, first), Start(_space.X1, first), Start(_space.X2, first), Start(_space.X3, first));
            return;
        }
        int end = Job.First(chunk + 1, Chunks, lines);
        for (int line = Job.First(chunk, Chunks, lines); line < end; line++)
        {
            int outer = line / _space.Rows, row = line - outer * _space.Rows;
            MapRow.Run<TMap, S, V>(_y + (long)line * _space.Columns, _space.Columns, At(_space.X0, outer, row), At(_space.X1, outer, row), At(_space.X2, outer, row), At(_space.X3, outer, row));
        }
    }

    // Parts start at whole vectors of every width, so that a value never depends on where a chunk begins.
    private readonly int Part(int chunk) => chunk == Chunks ? _space.Columns : Job.First(chunk, Chunks, _space.Columns) & ~15;

    private static View Start(View view, int column) => new(view.Pointer + (long)column * view.ColumnStride, 0, 0, view.ColumnStride);

    private static View At(View view, int outer, int row) => new(view.Row(outer, row), 0, 0, view.ColumnStride);
}
