using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The same elements in the same order as another shape: a view.</summary>
public sealed record ReshapeOp(EquatableArray<Size> Shape) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => Shape;
}
