using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>The gradient of an output, where a model without a loss is given it.</summary>
/// <param name="Index">Which of the outputs, in signature order.</param>
public sealed record OutputGradientOp(int Index = 0) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => null;
}
