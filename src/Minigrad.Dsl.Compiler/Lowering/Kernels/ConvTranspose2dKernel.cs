namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>A transposed convolution from <c>x, weight</c> and the epilogue's operands; the sizes are those of the convolution that is transposed.</summary>
public sealed record ConvTranspose2dKernel(WindowShape Shape, MapSpec? Map) : Kernel, IMappedKernel;
