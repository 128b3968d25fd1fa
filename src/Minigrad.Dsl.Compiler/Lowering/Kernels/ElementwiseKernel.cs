using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>An elementwise function over (outer, row, column), inside loops where the operands do not lie regularly enough.</summary>
/// <param name="Sizes">The sizes of outer, row and column.</param>
/// <param name="Map">The function of the operands.</param>
/// <param name="Loops">The sizes of the loops, outermost first.</param>
/// <param name="LoopStrides">For each operand, its strides along the loops.</param>
public sealed record ElementwiseKernel(
    EquatableArray<Size> Sizes,
    MapSpec Map,
    EquatableArray<Size> Loops,
    EquatableArray<EquatableArray<Size>> LoopStrides) : Kernel, IMappedKernel;
