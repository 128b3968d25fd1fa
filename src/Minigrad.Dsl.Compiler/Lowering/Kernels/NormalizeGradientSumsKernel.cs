namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The sums of a normalisation's gradient from <c>x, statistics</c> and the operands of the function that gives <c>dy</c>.</summary>
public sealed record NormalizeGradientSumsKernel(NormalizationSpace Space, double Epsilon, MapSpec Map) : Kernel, IMappedKernel;
