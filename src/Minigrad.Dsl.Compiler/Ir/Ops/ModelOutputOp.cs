using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>An output of the model, where a graph begins with it: the loss in evaluation.</summary>
/// <param name="Index">Which of the outputs, in signature order.</param>
public sealed record ModelOutputOp(int Index = 0) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => null;
}
