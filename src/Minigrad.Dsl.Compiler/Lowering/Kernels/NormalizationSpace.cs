using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering.Kernels;

/// <summary>What normalises together: (outer, channel, inner), or (1, row, column).</summary>
public sealed record NormalizationSpace(NormalizationKind Kind, Size Outer, Size Middle, Size Inner)
{
    public static NormalizationSpace Of(NormalizationKind kind, EquatableArray<Size> shape)
    {
        EquatableArray<Size> sizes = EpilogueSpace.Of(kind, shape.Count).Sizes(shape);
        return new(kind, sizes[0], sizes[1], sizes[2]);
    }
}
