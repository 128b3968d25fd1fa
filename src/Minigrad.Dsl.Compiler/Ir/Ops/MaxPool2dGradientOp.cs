using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of <see cref="MaxPool2dOp"/> from <c>x</c> and <c>dy</c>: each window's first maximum takes it.</summary>
public sealed record MaxPool2dGradientOp(Window2d Window) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
