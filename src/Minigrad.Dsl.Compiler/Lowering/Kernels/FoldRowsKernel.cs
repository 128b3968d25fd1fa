using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The maximum, minimum or product down each column of <c>x</c>, or the gradient from <c>x, dy</c>.</summary>
public sealed record FoldRowsKernel(Reduction Reduction, Size Rows, Size Columns, bool IsGradient) : Kernel;
