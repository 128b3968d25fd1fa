using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of a convolution's weight from <c>x</c> and <c>dy</c>; <c>weight</c>, the third input, only gives its shape.</summary>
public sealed record Conv2dWeightGradientOp(Window2d Window, int Groups = 1) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[2];
}
