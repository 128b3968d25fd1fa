using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The mean of each region of <c>x</c> (batch channels height width).</summary>
public sealed record AveragePool2dOp(PoolRegions Regions) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) =>
        [inputs[0][0], inputs[0][1], Regions.OutHeight(inputs[0][2]), Regions.OutWidth(inputs[0][3])];
}
