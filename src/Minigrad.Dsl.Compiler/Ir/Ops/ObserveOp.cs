using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// The input itself, shown to the hooks of a declared layer: the layer's output, or in the backward pass the gradient by it. Nothing fuses across it, so that the value exists;
/// what reads it reads memory that nothing else does, so that a hook may write there.
/// </summary>
/// <param name="Layer">The layer's index among the model's layers.</param>
public sealed record ObserveOp(int Layer) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => inputs[0];
}
