namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>A softmax from <c>x</c> and the mask, if there is one.</summary>
public sealed record SoftmaxKernel(SoftmaxSpace Space, bool IsLogarithm) : Kernel;
