using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The mean over the batch of <c>log Σ exp(logits) - logits[label]</c> from <c>logits</c> (batch classes) and labels: a scalar.</summary>
public sealed record SoftmaxCrossEntropyOp : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [];
}
