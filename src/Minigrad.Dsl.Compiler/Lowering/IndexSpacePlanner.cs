using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>Joins the axes of a value into as few groups as the strides of all operands allow.</summary>
public static class IndexSpacePlanner
{
    /// <summary>
    /// The groups, at least three, and more where the operands do not lie regularly enough; a last group of size 1 where a column would have another
    /// stride than 0 or 1.
    /// </summary>
    public static AxisGroups Group(EquatableArray<Size> shape, IReadOnlyList<Size[]> strides)
    {
        List<List<int>> groups = [];
        for (int axis = 0; axis < shape.Count; axis++)
        {
            List<int>? last = groups.Count > 0 ? groups[groups.Count - 1] : null;
            if (last is not null && strides.All(operand => AxisGroups.Joined([.. last, axis], operand, shape) is not null))
            {
                last.Add(axis);
            }
            else
            {
                groups.Add([axis]);
            }
        }

        bool columns = groups.Count == 0 || strides.All(operand => AxisGroups.Joined(groups[groups.Count - 1], operand, shape)!.Constant is 0 or 1);
        if (!columns)
        {
            groups.Add([]);
        }

        while (groups.Count < 3)
        {
            groups.Insert(0, []);
        }

        return new(groups.Select(group => group.ToEquatableArray()).ToEquatableArray());
    }
}
