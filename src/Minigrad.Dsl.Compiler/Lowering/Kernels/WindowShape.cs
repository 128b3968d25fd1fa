using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>The sizes of a convolution or pooling; for pooling both channel counts are the same.</summary>
public sealed record WindowShape(Size Batch, Size InChannels, Size InHeight, Size InWidth, Size OutChannels, Window2d Window, int Groups = 1)
{
    /// <summary>The sizes for an input <c>batch channels height width</c>, or <c>batch channels width</c>.</summary>
    public static WindowShape Of(EquatableArray<Size> x, Size outChannels, Window2d window, int groups = 1) =>
        new(x[0], x[1], x.Count == 3 ? Size.One : x[2], x[x.Count - 1], outChannels, window, groups);
}
