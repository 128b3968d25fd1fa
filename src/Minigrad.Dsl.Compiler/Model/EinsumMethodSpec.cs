using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>A static partial method with an <c>[Einsum]</c> text.</summary>
/// <param name="Type">The containing class.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Signature">The declaration to implement, without <c>partial</c> body: modifiers, return type, name, parameters.</param>
/// <param name="Text">The einsum text.</param>
/// <param name="Operands">The names of the <c>ReadOnlySpan&lt;float&gt;</c> parameters, in order.</param>
/// <param name="Result">The name of the <c>Span&lt;float&gt;</c> parameter, or <see langword="null"/> where there is none.</param>
/// <param name="Sizes">The names of the <c>int</c> parameters, without <c>@</c>.</param>
/// <param name="DeclarationErrors">What is wrong with the C# declaration itself.</param>
public sealed record EinsumMethodSpec(
    TypeSpec Type,
    string Name,
    string Signature,
    string Text,
    EquatableArray<string> Operands,
    string? Result,
    EquatableArray<string> Sizes,
    EquatableArray<DslError> DeclarationErrors)
{
    /// <summary>Whether another half of the method may be written.</summary>
    public bool IsPartial { get; init; } = true;
}
