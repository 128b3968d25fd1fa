namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Shows a value to the hooks of a layer; what a step reads and writes is then that value.</summary>
/// <param name="Layer">The layer's index among the model's layers.</param>
public sealed record ObserveKernel(int Layer) : Kernel;
