using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The elements of one operand in another order. Neighbours on both sides are one axis.</summary>
/// <param name="Text">The reordering as an einsum text.</param>
/// <param name="Axes">The size of each axis of the result, its stride in the operand and its stride in the result.</param>
public sealed record PermutationKernel(string Text, EquatableArray<(Size Size, Size From, Size To)> Axes) : Kernel
{
    /// <summary>The kernel of a contraction that has all axes of its operand once, or <see langword="null"/>.</summary>
    public static PermutationKernel? Of(ContractOp op)
    {
        if (op.Operands.Count != 1 || op.Operands[0].Count != op.Output.Count || op.Output.Distinct().Count() != op.Output.Count || op.Output.Any(axis => !op.Operands[0].Contains(axis)))
        {
            return null;
        }

        List<int> order = [.. op.Operands[0].Where(axis => op.AxisSizes[axis].Constant != 1)];
        List<List<int>> groups = [];
        foreach (int axis in op.Output.Where(axis => op.AxisSizes[axis].Constant != 1))
        {
            if (groups.Count > 0 && order.IndexOf(axis) == order.IndexOf(groups[groups.Count - 1].Last()) + 1)
            {
                groups[groups.Count - 1].Add(axis);
            }
            else
            {
                groups.Add([axis]);
            }
        }

        Size[] from = AxisGroups.Dense([.. order.Select(axis => op.AxisSizes[axis])]);
        Size[] sizes = [.. groups.Select(group => group.Aggregate(Size.One, (product, axis) => product * op.AxisSizes[axis]))];
        Size[] to = AxisGroups.Dense(sizes);
        return new(op.Text, groups.Select((group, i) => (sizes[i], from[order.IndexOf(group.Last())], to[i])).ToEquatableArray());
    }
}
