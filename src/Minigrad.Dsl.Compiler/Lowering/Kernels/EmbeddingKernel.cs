using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The rows of a table from <c>indices, table</c>.</summary>
public sealed record EmbeddingKernel(Size Vocabulary, Size Dimension) : Kernel;
