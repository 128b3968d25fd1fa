using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Lowering;

/// <summary>The index space in which a kernel offers its result to a fused function.</summary>
public static class EpilogueSpace
{
    /// <summary>The space of an operation's result, or <see langword="null"/> where its kernel takes no function.</summary>
    public static AxisGroups? Of(Op op, Node node) => op switch
    {
        Conv2dOp or ConvTranspose2dOp => Channels(node.Shape.Count),
        NormalizeOp normalize => Of(normalize.Kind, node.Shape.Count),
        ContractOp contract => Contraction(contract),
        _ => null,
    };

    /// <summary>The space of a normalisation: outer, channel, inner; or row, column, under an outer axis of size 1.</summary>
    public static AxisGroups Of(NormalizationKind kind, int rank) => kind is NormalizationKind.Rows rows
        ? new(EquatableArray.Of(default, Range(0, rank - rows.Axes), Range(rank - rows.Axes, rows.Axes)))
        : Channels(rank);

    private static AxisGroups Channels(int rank) => new(EquatableArray.Of(Range(0, 1), Range(1, 1), Range(2, rank - 2)));

    // A matrix product that is transposed to be written, or that runs in loops, gives no rows and columns in the result's own order.
    private static AxisGroups? Contraction(ContractOp op) =>
        ContractionPlanner.Plan(op) is { Swapped: false, Loops.Count: 0 } plan
            ? new(EquatableArray.Of(default, Range(0, plan.RowAxes), Range(plan.RowAxes, op.Output.Count - plan.RowAxes)))
            : null;

    private static EquatableArray<int> Range(int start, int count) => Enumerable.Range(start, count).ToEquatableArray();
}
