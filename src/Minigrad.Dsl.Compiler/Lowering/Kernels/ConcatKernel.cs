using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Writes its inputs, <paramref name="Rows"/> rows of <paramref name="Widths"/> elements each, one behind the other in each row.</summary>
public sealed record ConcatKernel(Size Rows, EquatableArray<Size> Widths) : Kernel;
