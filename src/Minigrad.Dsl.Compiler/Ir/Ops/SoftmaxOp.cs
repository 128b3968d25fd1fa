using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// <c>exp(x) / Σ exp(x)</c> along <paramref name="Axis"/> of <c>x</c>, or the logarithm of it. A second input, a mask aligned with <c>x</c> from the right, leaves out where it is 0: the result
/// is 0 there, and along the whole axis where nothing is left.
/// </summary>
/// <param name="Axis">The axis.</param>
/// <param name="Causal">Whether position t of the axis before it looks at the positions up to t only; the axis is then the last.</param>
/// <param name="IsLogarithm">Whether the result is the logarithm; it takes no mask.</param>
public sealed record SoftmaxOp(int Axis, bool Causal, bool IsLogarithm) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
