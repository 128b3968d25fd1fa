namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Softmax cross-entropy from <c>logits, labels</c>.</summary>
public sealed record CrossEntropyKernel(Shapes.Size Rows, Shapes.Size Classes) : Kernel;
