using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>An index space whose axes are groups of neighbouring axes of a value: what a kernel calls outer, row and column.</summary>
/// <param name="Groups">For each axis of the space the value's axes that it joins, in order; an empty group has size 1.</param>
public sealed record AxisGroups(EquatableArray<EquatableArray<int>> Groups)
{
    /// <summary>
    /// The strides of an operand along the groups, 0 where it repeats, or <see langword="null"/> where a group is not one stride for it or the last stride is
    /// neither 0 nor 1.
    /// </summary>
    public EquatableArray<Size>? Strides(AxisMap map, EquatableArray<Size> operand, EquatableArray<Size> shape)
    {
        Size[] axes = AxisStrides(map, operand, shape);
        Size?[] strides = [.. Groups.Select(group => Joined(group, axes, shape))];
        bool valid = strides.All(stride => stride is not null) && strides[strides.Length - 1]!.Constant is 0 or 1;
        return valid ? strides.Select(stride => stride!).ToEquatableArray() : null;
    }

    /// <summary>The stride of an operand under each axis of the result: 0 where it repeats.</summary>
    public static Size[] AxisStrides(AxisMap map, EquatableArray<Size> operand, EquatableArray<Size> shape)
    {
        Size[] dense = Dense(operand);
        return [.. map.Axes.Select((axis, i) => axis < 0 || !operand[axis].Equals(shape[i]) ? Size.Zero : dense[axis])];
    }

    /// <summary>The row-major strides of a shape.</summary>
    public static Size[] Dense(IReadOnlyList<Size> shape)
    {
        Size[] strides = new Size[shape.Count];
        Size stride = Size.One;
        for (int axis = shape.Count - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= shape[axis];
        }

        return strides;
    }

    /// <summary>The one stride along neighbouring axes, or <see langword="null"/> where there is none.</summary>
    public static Size? Joined(IReadOnlyList<int> group, IReadOnlyList<Size> strides, IReadOnlyList<Size> shape)
    {
        Size? joined = null;
        Size length = Size.One;
        for (int i = group.Count - 1; i >= 0; i--)
        {
            int axis = group[i];
            if (shape[axis].Constant == 1)
            {
                continue;
            }

            if (joined is null)
            {
                joined = strides[axis];
            }
            else if (!strides[axis].Equals(joined * length))
            {
                return null;
            }

            length *= shape[axis];
        }

        return joined ?? Size.Zero;
    }

    /// <summary>The sizes of the groups.</summary>
    public EquatableArray<Size> Sizes(EquatableArray<Size> shape) =>
        Groups.Select(group => group.Aggregate(Size.One, (product, axis) => product * shape[axis])).ToEquatableArray();
}
