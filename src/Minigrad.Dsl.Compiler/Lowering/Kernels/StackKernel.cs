namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Writes its inputs, each of <paramref name="Part"/> elements, one behind the other.</summary>
public sealed record StackKernel(Shapes.Size Part) : Kernel;
