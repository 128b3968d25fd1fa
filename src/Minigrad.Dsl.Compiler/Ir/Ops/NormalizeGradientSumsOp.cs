using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary><c>Σdy</c> (row 0, the gradient of β) and <c>Σdy·x̂</c> (row 1, the gradient of γ) from <c>x, statistics, dy</c>.</summary>
public sealed record NormalizeGradientSumsOp(NormalizationKind Kind, double Epsilon) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => 
        [Size.Of(2), Kind == NormalizationKind.Channels ? inputs[0][1] : inputs[0][inputs[0].Count - 1]];
}
