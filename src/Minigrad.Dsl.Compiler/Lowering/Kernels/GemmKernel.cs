namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Matrix products from <c>a, b</c> and the epilogue's operands.</summary>
/// <param name="Plan">The product and the loops round it.</param>
/// <param name="Text">The contraction as an einsum text.</param>
/// <param name="Map">The epilogue, or <see langword="null"/>.</param>
/// <param name="Accumulate">Whether the result is added to what is there.</param>
public sealed record GemmKernel(ContractionPlan Plan, string Text, MapSpec? Map, bool Accumulate) : Kernel, IMappedKernel;
