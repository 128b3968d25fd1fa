using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// A sum of products over named axes, of one or two operands. Axes are numbers into <see cref="AxisNames"/> and <see cref="AxisSizes"/>.
/// </summary>
/// <remarks>
/// Closed under differentiation: an axis that stands twice in a term is its diagonal (zero elsewhere in a result), and an axis of the result that no operand
/// has repeats the value.
/// </remarks>
public sealed record ContractOp(
    EquatableArray<EquatableArray<int>> Operands,
    EquatableArray<int> Output,
    EquatableArray<string> AxisNames,
    EquatableArray<Size> AxisSizes) : Op
{
    public override IReadOnlyList<Size>? Infer(IReadOnlyList<IReadOnlyList<Size>> inputs) => [.. Output.Select(axis => AxisSizes[axis])];

    /// <summary>The contraction as an einsum text.</summary>
    public string Text => $"{string.Join(", ", Operands.Select(Term))} -> {Term(Output)}";

    private string Term(EquatableArray<int> axes) => string.Join(" ", axes.Select(axis => AxisNames[axis]));
}
