using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary><c>(softmax(logits) - onehot(label)) · scale / batch</c>.</summary>
public sealed record SoftmaxCrossEntropyGradientOp(double Scale) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
