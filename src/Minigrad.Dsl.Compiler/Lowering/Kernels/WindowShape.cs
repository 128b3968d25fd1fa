using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The sizes of a convolution or pooling; for pooling both channel counts are the same.</summary>
public sealed record WindowShape(Size Batch, Size InChannels, Size InHeight, Size InWidth, Size OutChannels, Window2d Window);
