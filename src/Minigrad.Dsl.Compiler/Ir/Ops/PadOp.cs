using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The input from <paramref name="Start"/> on along <paramref name="Axis"/> of a result of <paramref name="Size"/>, and zeros: the gradient of <see cref="SliceOp"/>.</summary>
public sealed record PadOp(int Axis, Size Start, Size Size) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [.. inputs[0].Select((size, axis) => axis == Axis ? Size : size)];
}
