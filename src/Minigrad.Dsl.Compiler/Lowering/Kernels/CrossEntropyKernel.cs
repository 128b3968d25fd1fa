using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>Softmax cross-entropy from <c>logits, labels</c>.</summary>
public sealed record CrossEntropyKernel(Size Rows, Size Classes, CrossEntropySpec Spec) : Kernel;
