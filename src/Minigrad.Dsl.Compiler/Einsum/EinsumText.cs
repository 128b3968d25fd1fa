using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Einsum;

/// <summary>A parsed einsum text.</summary>
public sealed record EinsumText(EquatableArray<EinsumTerm> Operands, EinsumTerm Output);
