using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary><c>x</c> (batch channels height width) with height and width times whole factors: each pixel repeated, or mixed with its neighbours by distance.</summary>
public sealed record UpsampleOp(int FactorHeight, int FactorWidth, bool IsBilinear) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) =>
        [inputs[0][0], inputs[0][1], Size.Of(FactorHeight) * inputs[0][2], Size.Of(FactorWidth) * inputs[0][3]];
}
