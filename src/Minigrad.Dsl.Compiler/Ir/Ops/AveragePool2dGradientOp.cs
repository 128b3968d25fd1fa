using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of <see cref="AveragePool2dOp"/> from <c>dy</c>: each region's in equal shares to what it read.</summary>
/// <param name="Regions">The regions.</param>
/// <param name="Height">The height of what the pool read.</param>
/// <param name="Width">Its width.</param>
public sealed record AveragePool2dGradientOp(PoolRegions Regions, Size Height, Size Width) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [inputs[0][0], inputs[0][1], Height, Width];
}
