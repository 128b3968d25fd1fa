using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>Its inputs one behind the other along <paramref name="Axis"/>; all other axes are the same.</summary>
public sealed record ConcatOp(int Axis) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) =>
        [.. inputs[0].Select((size, axis) => axis == Axis ? inputs.Aggregate(Size.Zero, (sum, input) => sum + input[axis]) : size)];
}
