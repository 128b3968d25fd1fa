using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// The gradient of <see cref="FoldRowsOp"/> from <c>x</c> and <c>dy</c>: a column's first extremum takes it, or each factor takes it times the product of the others.
/// </summary>
public sealed record FoldRowsGradientOp(Reduction Reduction) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
