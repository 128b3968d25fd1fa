namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Normalisation from <c>x, statistics, weight, bias</c> and the epilogue's operands.</summary>
public sealed record NormalizeKernel(NormalizationSpace Space, double Epsilon, MapSpec? Map) : Kernel, IMappedKernel;
