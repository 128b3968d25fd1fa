using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Einsum;

/// <summary>A parsed einsum text.</summary>
public sealed record EinsumText(EquatableArray<EinsumTerm> Operands, EinsumTerm Output)
{
    /// <summary>The most operands of a text: their order is planned exactly.</summary>
    public const int MaximumOperands = 8;
}
