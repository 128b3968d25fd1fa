using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of <see cref="SoftmaxCrossEntropyOp"/> by the logits times <paramref name="Scale"/>; plain, <c>(softmax(logits) - onehot(label)) · scale / rows</c>.</summary>
public sealed record SoftmaxCrossEntropyGradientOp(CrossEntropySpec Spec, double Scale) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
