using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>A part of each row of <c>x</c>.</summary>
/// <param name="Slice">The operation.</param>
/// <param name="Rows">The lines before the axis.</param>
/// <param name="Size">The size of the axis.</param>
/// <param name="Inner">The elements of one index of the axis.</param>
public sealed record SliceKernel(SliceOp Slice, Size Rows, Size Size, Size Inner) : Kernel
{
    public override IEnumerable<Size> HiddenSizes() => [Slice.Start];
}
