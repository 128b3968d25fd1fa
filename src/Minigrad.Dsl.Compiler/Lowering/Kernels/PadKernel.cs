using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Rows of <paramref name="Width"/> elements with <c>x</c>, whose rows have <paramref name="Part"/>, from <paramref name="Start"/> on and zeros elsewhere.</summary>
public sealed record PadKernel(Size Rows, Size Width, Size Start, Size Part) : Kernel
{
    public override IEnumerable<Size> HiddenSizes() => [Start];
}
