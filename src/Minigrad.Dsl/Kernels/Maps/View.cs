using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>An operand while its memory is pinned.</summary>
internal readonly unsafe struct View(float* pointer, int outerStride, int rowStride, int columnStride)
{
    public readonly float* Pointer = pointer;
    public readonly int OuterStride = outerStride;
    public readonly int RowStride = rowStride;
    public readonly int ColumnStride = columnStride;

    public float* Row(int outer, int row) => Pointer + (long)outer * OuterStride + (long)row * RowStride;

    /// <summary>A view of the operand, whose first element is pinned at <paramref name="first"/>.</summary>
    public static View Of(in Operand operand, float* first) => new(first, operand.OuterStride, operand.RowStride, operand.ColumnStride);

    /// <summary>Throws unless operands 0 to arity - 1 exist and cover the index space.</summary>
    public static void Check<TMap>(int outer, int rows, int columns, in Operand x0, in Operand x1, in Operand x2, in Operand x3) where TMap : IMap
    {
        CheckOne(0, TMap.Arity, outer, rows, columns, x0);
        CheckOne(1, TMap.Arity, outer, rows, columns, x1);
        CheckOne(2, TMap.Arity, outer, rows, columns, x2);
        CheckOne(3, TMap.Arity, outer, rows, columns, x3);
    }

    /// <summary>As <see cref="Check{TMap}"/>, where the kernel itself makes operand 0.</summary>
    public static void CheckExtra<TMap>(int outer, int rows, int columns, in Operand x1, in Operand x2, in Operand x3) where TMap : IMap
    {
        CheckOne(1, TMap.Arity, outer, rows, columns, x1);
        CheckOne(2, TMap.Arity, outer, rows, columns, x2);
        CheckOne(3, TMap.Arity, outer, rows, columns, x3);
    }

    private static void CheckOne(int index, int arity, int outer, int rows, int columns, in Operand operand)
    {
        if (index >= arity || operand.IsScalar || outer == 0 || rows == 0 || columns == 0) return;
        if (!operand.Exists) throw new ArgumentException($"The map reads {arity} operands but operand {index} is missing.");
        long last = (outer - 1L) * operand.OuterStride + (rows - 1L) * operand.RowStride + (columns - 1L) * operand.ColumnStride;
        if (last >= operand.Length) throw new ArgumentException($"Operand {index} has {operand.Length} elements but [{outer}, {rows}, {columns}] with strides ({operand.OuterStride}, {operand.RowStride}, {operand.ColumnStride}) reads element {last}.");
    }
}
