using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Mean (row 0) and biased variance (row 1) of the elements of <c>x</c> that normalise together.</summary>
public sealed record StatisticsOp(NormalizationKind Kind) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [Size.Of(2), .. Kind.Means(inputs[0])];
}
