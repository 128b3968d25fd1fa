namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of a convolution's input from <c>dy, weight</c>.</summary>
public sealed record Conv2dInputGradientKernel(WindowShape Shape) : Kernel;
