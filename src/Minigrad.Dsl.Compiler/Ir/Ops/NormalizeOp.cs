using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// <c>γ(x - μ)/√(σ² + ε) + β</c> from <c>x, statistics, γ, β</c>. A fifth input, of the shape of the statistics, says how much of μ and σ² is <c>x</c>'s own: the
/// gradient goes through that share of them; without it through all.
/// </summary>
public sealed record NormalizeOp(NormalizationKind Kind, double Epsilon) : Op
{
    /// <summary>The inputs without the share.</summary>
    public const int OwnInputs = 4;

    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
