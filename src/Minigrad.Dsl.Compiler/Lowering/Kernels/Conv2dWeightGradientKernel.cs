namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of a convolution's weight from <c>x, dy</c>; the kernel itself always adds, so a result of its own is cleared first.</summary>
public sealed record Conv2dWeightGradientKernel(WindowShape Shape, bool Accumulate) : Kernel;
