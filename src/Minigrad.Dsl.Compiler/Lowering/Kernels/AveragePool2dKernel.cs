using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The mean of each region of <c>x</c>, or the gradient from <c>dy</c>.</summary>
/// <param name="Batch">The images.</param>
/// <param name="Channels">The channels.</param>
/// <param name="Height">The height of what the pool reads.</param>
/// <param name="Width">Its width.</param>
/// <param name="Regions">The regions.</param>
/// <param name="IsGradient">Whether the kernel goes from the gradient of the means to the gradient of what they read.</param>
public sealed record AveragePool2dKernel(Size Batch, Size Channels, Size Height, Size Width, PoolRegions Regions, bool IsGradient) : Kernel;
