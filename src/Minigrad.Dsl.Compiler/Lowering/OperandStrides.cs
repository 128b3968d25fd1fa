using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>How an operand lies in the index space (outer, row, column): 0 where it repeats; the column's stride is 0 or 1.</summary>
public sealed record OperandStrides(Size Outer, Size Row, Size Column)
{
    public static OperandStrides Of(EquatableArray<Size> strides) => new(strides[0], strides[1], strides[2]);
}
