using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>Finds the sums over one operand that run as one walk in the operand's order.</summary>
public static class ReductionPlanner
{
    /// <summary>The plan, or <see langword="null"/> where the operand has diagonals, or the result is in another order or has axes of its own.</summary>
    public static ReductionPlan? Plan(ContractOp op)
    {
        EquatableArray<int> axes = op.Operands[0];
        if (op.Operands.Count != 1 || axes.Distinct().Count() != axes.Count || op.Output.Any(axis => !axes.Contains(axis)) || op.Output.Distinct().Count() != op.Output.Count)
        {
            return null;
        }

        EquatableArray<Size> shape = axes.Select(axis => op.AxisSizes[axis]).ToEquatableArray();
        Size[] dense = AxisGroups.Dense([.. op.Output.Select(axis => op.AxisSizes[axis])]);
        Size[] strides = [.. axes.Select(axis => op.Output.Contains(axis) ? dense[op.Output.ToList().IndexOf(axis)] : Size.Zero)];
        AxisGroups space = IndexSpacePlanner.Group(shape, [strides]);
        if (space.Groups.Count != 3)
        {
            return null;
        }

        EquatableArray<Size> result = space.Groups.Select(group => AxisGroups.Joined(group, strides, shape)!).ToEquatableArray();
        return result[2].Constant is 0 or 1 ? new(space, space.Sizes(shape), result) : null;
    }
}
