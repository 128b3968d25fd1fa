using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>An input of the model.</summary>
/// <param name="Index">Which of the inputs, in signature order.</param>
/// <param name="Member">Its name, a member of the class.</param>
/// <param name="IsIndices">Whether it holds indices (<c>int</c>) rather than values (<c>float</c>).</param>
public sealed record InputOp(int Index = 0, string Member = LayerNames.Input, bool IsIndices = false) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => null;
}
