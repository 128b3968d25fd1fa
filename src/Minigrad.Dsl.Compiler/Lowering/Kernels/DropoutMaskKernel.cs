namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>A dropout mask.</summary>
public sealed record DropoutMaskKernel(double Probability, int Stream) : Kernel;
