using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The gradient of a table from <c>indices, dy</c>.</summary>
/// <param name="Vocabulary">The number of rows.</param>
/// <param name="Dimension">The number of columns.</param>
/// <param name="Accumulate">Whether the result is added to what is there.</param>
public sealed record EmbeddingGradientKernel(Size Vocabulary, Size Dimension, bool Accumulate) : Kernel;
