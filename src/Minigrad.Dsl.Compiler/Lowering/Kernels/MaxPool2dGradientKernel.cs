namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of the maxima from <c>x, dy</c>.</summary>
public sealed record MaxPool2dGradientKernel(WindowShape Shape) : Kernel;
