using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Einsum;

/// <summary>An operand or the result of an einsum text, and where it stands; without axes it is a scalar.</summary>
public sealed record EinsumTerm(EquatableArray<EinsumAxis> Axes, int Start, int Length)
{
    /// <summary>The ellipsis, or <see langword="null"/> where there is none.</summary>
    public EinsumAxis? Ellipsis => Axes.FirstOrDefault(axis => axis.IsEllipsis);

    public override string ToString() => string.Join(" ", Axes.Select(axis => axis.Name));
}
