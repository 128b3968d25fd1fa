namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>A convolution from <c>x, weight</c> and the epilogue's operands.</summary>
public sealed record Conv2dKernel(WindowShape Shape, MapSpec? Map) : Kernel, IMappedKernel;
