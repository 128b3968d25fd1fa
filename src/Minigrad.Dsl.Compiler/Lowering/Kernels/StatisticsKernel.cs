namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Mean and biased variance of <c>x</c>.</summary>
public sealed record StatisticsKernel(NormalizationSpace Space) : Kernel;
