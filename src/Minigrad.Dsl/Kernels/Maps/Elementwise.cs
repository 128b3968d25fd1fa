using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Maps over strided operands.</summary>
public static unsafe class Elementwise
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>y[o, r, c] = map(x0[o, r, c], x1[o, r, c], …).</summary>
    /// <typeparam name="TMap">The function.</typeparam>
    /// <param name="y">The result, dense [outer, rows, columns]; it may be a dense operand's memory.</param>
    /// <param name="outer">The size of the outer axis, 0 or more.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="columns">The number of columns, 0 or more.</param>
    /// <param name="x0">The first operand.</param>
    /// <param name="x1">The second operand, if the map's arity is 2 or more.</param>
    /// <param name="x2">The third operand, if the map's arity is 3 or more.</param>
    /// <param name="x3">The fourth operand, if the map's arity is 4.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes, or an operand is missing.</exception>
    public static void Run<TMap>(Span<float> y, int outer, int rows, int columns, Operand x0, Operand x1 = default, Operand x2 = default, Operand x3 = default) where TMap : IMap
    {
        Require.Size(outer);
        Require.Size(rows);
        Require.Size(columns);
        long total = (long)outer * rows * columns;
        Require.Length<float>(y, total);
        View.Check<TMap>(outer, rows, columns, x0, x1, x2, x3);
        if (total == 0) return;
        fixed (float* target = y, p0 = &x0.First, p1 = &x1.First, p2 = &x2.First, p3 = &x3.First)
        {
            var space = new MapSpace(outer, rows, columns, View.Of(x0, p0), View.Of(x1, p1), View.Of(x2, p2), View.Of(x3, p3));
            space.Simplify(TMap.Arity);
            if (space.TryFlatten(TMap.Arity)) space.Simplify(TMap.Arity);
            var job = new ElementwiseJob<TMap>(target, space);
            Job.Run(ref job, job.Chunks, total >= ParallelElements);
        }
    }
}
