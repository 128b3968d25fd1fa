using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Einsum;

/// <summary>An operand or the result of an einsum text, and where it stands; without axes it is a scalar.</summary>
public sealed record EinsumTerm(EquatableArray<EinsumAxis> Axes, int Start, int Length)
{
    public override string ToString() => string.Join(" ", Axes.Select(axis => axis.Name));
}
