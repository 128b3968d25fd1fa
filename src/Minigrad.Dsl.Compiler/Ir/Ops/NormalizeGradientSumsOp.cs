using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// <c>Σdy</c> (row 0) and <c>Σdy·x̂</c> (row 1) from <c>x, statistics, dy</c>: the gradients of β and γ, for groups those of each sample.
/// </summary>
public sealed record NormalizeGradientSumsOp(NormalizationKind Kind, double Epsilon) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [Size.Of(2), .. Kind.Sums(inputs[0])];
}
