namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>A sum over the axes along which the result's stride is 0, of a function of the operands.</summary>
public sealed record ReduceKernel(ReductionPlan Plan, string Text, MapSpec Map, bool Accumulate) : Kernel, IMappedKernel;
