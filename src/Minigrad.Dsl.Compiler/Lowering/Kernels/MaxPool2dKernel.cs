namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The maximum of each window of <c>x</c>.</summary>
public sealed record MaxPool2dKernel(WindowShape Shape) : Kernel;
