using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>
/// A sum of products over named axes. Axes are numbers into <see cref="AxisNames"/> and <see cref="AxisSizes"/>. In a graph it has one or two operands.
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
    public string Text => $"{string.Join(", ", Operands.Select(TermText))} -> {TermText(Output)}";

    /// <summary>The floating-point operations: of one operand an addition for each element that is read, else a multiplication and an addition for each product.</summary>
    public Size Flops => Operands.SelectMany(term => term).Distinct().Aggregate(Size.Of(Math.Min(Operands.Count, 2)), (product, axis) => product * AxisSizes[axis]);

    /// <summary>The number of elements of the result.</summary>
    public Size ResultLength => Length(Output);

    /// <summary>The number of elements of a term.</summary>
    public Size Length(EquatableArray<int> term) => term.Aggregate(Size.One, (product, axis) => product * AxisSizes[axis]);

    /// <summary>A term as text.</summary>
    public string TermText(EquatableArray<int> axes) => string.Join(" ", axes.Select(axis => AxisNames[axis]));

    /// <summary>Another contraction of the same axes; those that it does not have are left out.</summary>
    public ContractOp Over(IEnumerable<IEnumerable<int>> operands, IEnumerable<int> output)
    {
        List<int> used = [];
        EquatableArray<int> Number(IEnumerable<int> term) => term.Select(axis =>
        {
            if (!used.Contains(axis))
            {
                used.Add(axis);
            }

            return used.IndexOf(axis);
        }).ToEquatableArray();
        EquatableArray<EquatableArray<int>> terms = operands.Select(Number).ToEquatableArray();
        EquatableArray<int> result = Number(output);
        return new(terms, result, used.Select(axis => AxisNames[axis]).ToEquatableArray(), used.Select(axis => AxisSizes[axis]).ToEquatableArray());
    }
}
