using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>An upsampling of <c>x</c>, or the gradient from <c>dy</c>; the sizes are those of <c>x</c>.</summary>
public sealed record UpsampleKernel(Size Planes, Size Height, Size Width, UpsampleOp Op, bool IsGradient) : Kernel;
