using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The part of the input from <paramref name="Start"/> on along <paramref name="Axis"/>, <paramref name="Length"/> long.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Start">The first index.</param>
/// <param name="Length">The size of the result's axis.</param>
/// <param name="Check">What an exception says of a part that lies outside, where only the run can tell; empty where the part lies inside for all sizes.</param>
public sealed record SliceOp(int Axis, Size Start, Size Length, string Check) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [.. inputs[0].Select((size, axis) => axis == Axis ? Length : size)];
}
