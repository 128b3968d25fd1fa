using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Where a softmax runs: along the middle of (outer, length, inner), in loops where a mask does not lie regularly enough over the outer axis.</summary>
/// <param name="Loops">The sizes of the loops, outermost first.</param>
/// <param name="Outer">The lines before the axis.</param>
/// <param name="Length">The size of the axis.</param>
/// <param name="Inner">The lines after the axis; 1 where it is the last.</param>
/// <param name="Period">The number of positions, where causal; else <see langword="null"/>.</param>
/// <param name="Mask">The mask's strides along (outer, length), and its strides along the loops before them; <see langword="null"/> for none, or for a dense one after which there are lines.</param>
public sealed record SoftmaxSpace(EquatableArray<Size> Loops, Size Outer, Size Length, Size Inner, Size? Period, EquatableArray<Size>? Mask)
{
    /// <summary>The space of a softmax over values of this shape.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="shape">The shape of its input.</param>
    /// <param name="mask">The mask's shape, or <see langword="null"/>.</param>
    public static SoftmaxSpace Of(SoftmaxOp op, EquatableArray<Size> shape, EquatableArray<Size>? mask)
    {
        Size inner = Product(shape.Skip(op.Axis + 1));
        Size? period = op.Causal ? shape[op.Axis - 1] : null;
        if (mask is not { } given || !inner.Equals(Size.One))
        {
            return new(default, Product(shape.Take(op.Axis)), shape[op.Axis], inner, period, null);
        }

        Size[] strides = AxisGroups.AxisStrides(AxisMap.Right(shape.Count, given.Count), given, shape);
        List<List<int>> groups = Groups(shape, strides, op.Axis);
        Size[] sizes = [.. groups.Select(group => Product(group.Select(axis => shape[axis])))];
        IEnumerable<Size> along = groups.Select(group => AxisGroups.Joined(group, strides, [.. shape])!).Append(strides[op.Axis]);
        return new(sizes.Take(sizes.Length - 1).ToEquatableArray(), sizes[sizes.Length - 1], shape[op.Axis], inner, period, along.ToEquatableArray());
    }

    // The axes before the softmax's own, joined where the mask has one stride along them; the last group are the kernel's rows.
    private static List<List<int>> Groups(EquatableArray<Size> shape, Size[] strides, int count)
    {
        List<List<int>> groups = [[]];
        for (int axis = 0; axis < count; axis++)
        {
            List<int> last = groups[groups.Count - 1];
            if (AxisGroups.Joined([.. last, axis], strides, [.. shape]) is not null)
            {
                last.Add(axis);
            }
            else
            {
                groups.Add([axis]);
            }
        }

        return groups;
    }

    private static Size Product(IEnumerable<Size> sizes) => sizes.Aggregate(Size.One, (product, size) => product * size);
}
