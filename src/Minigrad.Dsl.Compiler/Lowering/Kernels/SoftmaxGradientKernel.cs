namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of a softmax from <c>y, dy</c>.</summary>
public sealed record SoftmaxGradientKernel(SoftmaxSpace Space, bool IsLogarithm) : Kernel;
