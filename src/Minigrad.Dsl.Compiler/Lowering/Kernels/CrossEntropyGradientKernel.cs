namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of softmax cross-entropy from <c>logits, labels</c>.</summary>
public sealed record CrossEntropyGradientKernel(Shapes.Size Rows, Shapes.Size Classes, double Scale) : Kernel;
