using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of a convolution's input from <c>dy</c> and <c>weight</c>; <c>x</c>, the third input, only gives its shape.</summary>
public sealed record Conv2dInputGradientOp(Window2d Window, int Groups = 1) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[2];
}
