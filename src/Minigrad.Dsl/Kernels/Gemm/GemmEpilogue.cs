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
        for (int r = 0; r < rows; r++)
        {
            View sums = new(tile + r * stride, 0, 0, 1);
            float* c = problem.C + (row + r) * problem.CRow + column;
            if (problem.Accumulate) MapRow.Run<Addition, S, V>(c, columns, sums, new View(c, 0, 0, 1), default, default);
            else MapRow.Run<TMap, S, V>(c, columns, sums, At(problem.X1, row + r, column), At(problem.X2, row + r, column), At(problem.X3, row + r, column));
        }
    }

    private static View At(View view, int row, int column) => new(view.Row(0, row) + (long)column * view.ColumnStride, 0, 0, view.ColumnStride);
}
