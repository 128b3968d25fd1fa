using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of <see cref="EmbeddingOp"/> by the table from the indices, <c>dy</c> (… dim) and the table: each row is the sum of <c>dy</c> where its index stands.</summary>
public sealed record EmbeddingGradientOp : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[2];
}
