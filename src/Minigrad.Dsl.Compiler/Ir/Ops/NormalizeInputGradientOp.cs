using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of the normalised <c>x</c>, through mean and variance too, from <c>x, statistics, γ, dy</c> and, except for rows, the gradient sums before <c>dy</c>.</summary>
public sealed record NormalizeInputGradientOp(NormalizationKind Kind, double Epsilon) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
