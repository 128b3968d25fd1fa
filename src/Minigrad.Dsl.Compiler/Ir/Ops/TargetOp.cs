using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>What the output is compared with: labels (<c>int</c>) or values (<c>float</c>).</summary>
public sealed record TargetOp(bool IsLabels) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => null;
}
