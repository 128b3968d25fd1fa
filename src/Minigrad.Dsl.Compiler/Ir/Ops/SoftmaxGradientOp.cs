using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of a softmax by its input from its result <c>y</c> and <c>dy</c>: <c>y·(dy - Σ y·dy)</c>, of the logarithm <c>dy - exp(y)·Σ dy</c>.</summary>
public sealed record SoftmaxGradientOp(SoftmaxOp Of) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
