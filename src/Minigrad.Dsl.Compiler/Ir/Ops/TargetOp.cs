using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>What an output is compared with: labels (<c>int</c>) or values (<c>float</c>).</summary>
/// <param name="IsLabels">Whether it is labels.</param>
/// <param name="Index">Which of the targets, in the order of the losses.</param>
public sealed record TargetOp(bool IsLabels, int Index = 0) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => null;
}
