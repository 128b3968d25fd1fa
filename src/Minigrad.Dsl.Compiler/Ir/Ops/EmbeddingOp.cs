using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The row of a table (vocab dim) for each index (…): <c>… dim</c>.</summary>
public sealed record EmbeddingOp : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [.. inputs[0], inputs[1][1]];
}
