using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The part of the input at <paramref name="Index"/> of its first axis: a view.</summary>
public sealed record RowOp(int Index) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [.. inputs[0].Skip(1)];
}
