using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary><c>γ(x - μ)/√(σ² + ε) + β</c> from <c>x, statistics, γ, β</c>.</summary>
public sealed record NormalizeOp(NormalizationKind Kind, double Epsilon) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
