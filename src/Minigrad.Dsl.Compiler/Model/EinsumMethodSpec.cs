using Minigrad.Compiler.Patterns;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Model;

/// <summary>A static partial method with an <c>[Einsum]</c> text, or with a pattern.</summary>
/// <param name="Type">The containing class.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Signature">The declaration to implement, without <c>partial</c> body: modifiers, return type, name, parameters.</param>
/// <param name="Text">The text.</param>
/// <param name="Operands">The names of the operands' parameters, in order.</param>
/// <param name="Result">The name of the result's parameter, or <see langword="null"/> where there is none.</param>
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

    /// <summary>What a pattern may do; <see langword="null"/> where the text is an einsum.</summary>
    public PatternKind? Pattern { get; init; }

    /// <summary>The member of <see cref="Reduction"/> that a <c>[Reduce]</c> names.</summary>
    public string? Reduction { get; init; }

    /// <summary>The sizes text of a pattern, as the user wrote it.</summary>
    public string GivenSizes { get; init; } = "";

    /// <summary>Whether it is a call in ordinary code, which the compiler sees as a method.</summary>
    public bool IsCall { get; init; }

    /// <summary>The type of the elements: <c>float</c> or <c>double</c>.</summary>
    public string Element { get; init; } = "float";

    /// <summary>Whether operands and result are tensors, whose lengths say the sizes, rather than spans.</summary>
    public bool IsTensor { get; init; }

    /// <summary>What messages call the method.</summary>
    public string Title { get; init; } = Name;

    /// <summary>What the method returns.</summary>
    public EinsumReturn Returns { get; init; }

    /// <summary>What run-time sizes to expect, as the user wrote it.</summary>
    public string Assume { get; init; } = "";

    /// <summary>How many methods before it have its name, the names of its parameters and its form.</summary>
    public int Overload { get; init; }

    /// <summary>Whether a method for the gradient stands beside it.</summary>
    public bool HasGradient { get; init; }

    /// <summary>The method's accessibility: <c>public</c>.</summary>
    public string Accessibility { get; init; } = "public";

    /// <summary>The user's documentation comment, without slashes.</summary>
    public string Documentation { get; init; } = "";
}
