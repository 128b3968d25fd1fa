namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of a normalisation's input from <c>x, statistics, weight</c>, for channels the sums, and the operands of the function that gives <c>dy</c>.</summary>
public sealed record NormalizeInputGradientKernel(NormalizationSpace Space, double Epsilon, MapSpec Map) : Kernel, IMappedKernel;
