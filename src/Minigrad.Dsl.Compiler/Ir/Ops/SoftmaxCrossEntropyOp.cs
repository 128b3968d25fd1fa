using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// The mean over all rows of <c>log Σ exp(logits) - logits[label]</c> from <c>logits</c> (… classes) and labels (…): a scalar. With smoothing e, weights w and C classes,
/// <c>Σ ((1 - e) w[label] l(label) + e/C Σ w l) / Σ w[label]</c> over the rows whose label is not the ignored one, where <c>l</c> is that term of each class.
/// </summary>
public sealed record SoftmaxCrossEntropyOp(CrossEntropySpec Spec) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [];
}
