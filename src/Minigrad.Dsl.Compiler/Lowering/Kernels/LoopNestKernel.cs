using Minigrad.Compiler.Ir.Ops;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>A contraction that is no matrix product, as plain loops over its axes.</summary>
public sealed record LoopNestKernel(ContractOp Contraction, bool Accumulate) : Kernel;
