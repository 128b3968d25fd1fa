using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of softmax cross-entropy from <c>logits, labels</c>.</summary>
public sealed record CrossEntropyGradientKernel(Size Rows, Size Classes, CrossEntropySpec Spec, double Scale) : Kernel;
