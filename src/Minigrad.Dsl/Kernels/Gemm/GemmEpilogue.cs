using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Takes sums from a tile in the L1 cache into C: through the map, or added to C.</summary>
internal static unsafe class GemmEpilogue
{
    /// <summary>C[row + r, column + j] = map(tile[r, j], …), or += tile[r, j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<TMap, S, V>(in GemmProblem problem, float* tile, nint stride, int row, int rows, int column, int columns)
        where TMap : IMap where S : struct, ISimd<V> where V : struct
    {
        View x1 = At<TMap>(1, problem.X1, row, column), x2 = At<TMap>(2, problem.X2, row, column), x3 = At<TMap>(3, problem.X3, row, column);
        float* c = problem.C + row * problem.CRow + column;
        for (int r = 0; r < rows; r++, tile += stride, c += problem.CRow)
        {
            View sums = new(tile, 0, 0, 1);
            if (problem.Accumulate) MapRow.Run<Addition, S, V>(c, columns, sums, new View(c, 0, 0, 1), default, default);
            else MapRow.Run<TMap, S, V>(c, columns, sums, Row(x1, r), Row(x2, r), Row(x3, r));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static View At<TMap>(int index, View view, int row, int column) where TMap : IMap =>
        TMap.Arity > index ? new(view.Row(0, row) + (long)column * view.ColumnStride, 0, view.RowStride, view.ColumnStride) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static View Row(View view, int row) => new(view.Pointer + (long)row * view.RowStride, 0, 0, view.ColumnStride);
}
