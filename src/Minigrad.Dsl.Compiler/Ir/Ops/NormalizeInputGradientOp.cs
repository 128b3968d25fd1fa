using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of the normalised <c>x</c>, through mean and variance too, from <c>x, statistics, γ, dy</c> and, for channels, the gradient sums.</summary>
public sealed record NormalizeInputGradientOp(NormalizationKind Kind, double Epsilon) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
