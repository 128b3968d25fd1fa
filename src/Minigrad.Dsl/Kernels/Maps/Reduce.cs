namespace Minigrad.Kernels;

/// <summary>Sums of maps over strided operands.</summary>
public static unsafe class Reduce
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>y[o * yOuter + r * yRow + c * yColumn] (+)= Σ map(x0[o, r, c], x1[o, r, c], …), summed over the axes whose y stride is zero.</summary>
    /// <typeparam name="TMap">The function.</typeparam>
    /// <param name="y">The sums.</param>
    /// <param name="yOuter">The stride of the outer axis in y; 0 sums it away.</param>
    /// <param name="yRow">The stride of the row axis in y; 0 sums it away.</param>
    /// <param name="yColumn">The stride of the column axis in y: 1, or 0 to sum it away.</param>
    /// <param name="accumulate">Whether the sums are added to y rather than replacing it.</param>
    /// <param name="outer">The size of the outer axis, 0 or more.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="x0">The first operand.</param>
    /// <param name="x1">The second operand, if the map's arity is 2 or more.</param>
    /// <param name="x2">The third operand, if the map's arity is 3 or more.</param>
    /// <param name="x3">The fourth operand, if the map's arity is 4.</param>
    /// <remarks>Rows are added in blocks of 64 and along a row in several partial sums, so rounding errors grow slowly with the length.</remarks>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void Sum<TMap>(Span<float> y, int yOuter, int yRow, int yColumn, bool accumulate, int outer, int rows, int columns, Operand x0, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        Require.Size(outer);
        Require.Size(rows);
        Require.Size(columns);
        Require.Size(yOuter);
        Require.Size(yRow);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)yColumn, 1u, nameof(yColumn));
        View.Check<TMap>(outer, rows, columns, x0, x1, x2, x3);
        long last = Last(outer, yOuter) + Last(rows, yRow) + Last(columns, yColumn);
        bool empty = (outer == 0 && yOuter != 0) || (rows == 0 && yRow != 0) || (columns == 0 && yColumn != 0);
        if (empty) return;
        Require.Length<float>(y, last + 1);
        fixed (float* target = y, p0 = &x0.First, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            if (!accumulate) Clear(target, yOuter == 0 ? 1 : outer, yOuter, yRow == 0 ? 1 : rows, yRow, yColumn == 0 ? 1 : columns);
            if (outer == 0 || rows == 0 || columns == 0) return;
            var space = new MapSpace(outer, rows, columns, View.Of(x0, p0), View.Of(x1, p1), View.Of(x2, p2), View.Of(x3, p3));
            if (yOuter == 0 && yRow != 0 && yColumn == 0 && space.TryFlatten(TMap.Arity))
            {
                SumGroups<TMap>(target, yRow, rows, columns, space);
                return;
            }
            var job = new ReduceJob<TMap>(target, yOuter, yRow, yColumn, space);
            Job.Run(ref job, job.Chunks, (long)outer * rows * columns >= ParallelElements);
        }
    }

    // Short rows are first summed column by column, so that vectors are full, and then along the rows.
    private static void SumGroups<TMap>(float* target, int yRow, int rows, int columns, in MapSpace flat) where TMap : IMap
    {
        float* sums = Scratch.Get(0, flat.Columns);
        new Span<float>(sums, flat.Columns).Clear();
        var job = new ReduceJob<TMap>(sums, 0, 0, 1, flat);
        Job.Run(ref job, job.Chunks, (long)flat.Rows * flat.Columns >= ParallelElements);
        for (int r = 0; r < rows; r++)
        {
            double sum = 0;
            for (int c = 0; c < columns; c++) sum += sums[r * columns + c];
            target[(long)r * yRow] += (float)sum;
        }
    }

    private static long Last(int size, int stride) => size == 0 ? 0 : (size - 1L) * stride;

    private static void Clear(float* y, int outer, int yOuter, int rows, int yRow, int columns)
    {
        for (int o = 0; o < outer; o++)
            for (int r = 0; r < rows; r++)
                new Span<float>(y + (long)o * yOuter + (long)r * yRow, columns).Clear();
    }
}
