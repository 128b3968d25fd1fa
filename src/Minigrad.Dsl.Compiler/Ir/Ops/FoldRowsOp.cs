using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The maximum, minimum or product down each column of <c>x</c> (rows columns), which has at least one row.</summary>
public sealed record FoldRowsOp(Reduction Reduction) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [inputs[0][1]];
}
