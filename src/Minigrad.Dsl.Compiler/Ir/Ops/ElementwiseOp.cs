using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Applies <paramref name="Expression"/> to each element; operand <c>i</c> is argument <c>i</c> and lies under the result as its map says.</summary>
/// <param name="Expression">The function of the operands' elements.</param>
/// <param name="Maps">For each operand, how it lies under the result.</param>
/// <param name="Shape">The result's shape; an operand's axis has the size of the result's axis above it, or 1.</param>
public sealed record ElementwiseOp(ScalarExpression Expression, EquatableArray<AxisMap> Maps, EquatableArray<Size> Shape) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => Shape;
}
