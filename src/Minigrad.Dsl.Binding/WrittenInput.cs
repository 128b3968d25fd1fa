using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Minigrad.Binding;

/// <summary>One of the texts that an attribute lists last: an input of a layer, an output of a loss.</summary>
/// <param name="Text">The text, for a <c>nameof</c> the name.</param>
/// <param name="NameofTarget">What stands in <c>nameof(…)</c>, or <see langword="null"/> where it is written otherwise.</param>
/// <param name="Expression">Where it stands.</param>
internal readonly record struct WrittenInput(string Text, ExpressionSyntax? NameofTarget, ExpressionSyntax Expression)
{
    /// <summary>Whether it is the <c>nameof</c> of a member of the class that the attribute stands in, as far as the text shows.</summary>
    public bool IsNameofMember(string typeName) => NameofTarget switch
    {
        IdentifierNameSyntax => true,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Expression: SimpleNameSyntax left } => left.Identifier.ValueText == typeName,
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax left } => left.Name.Identifier.ValueText == typeName,
        _ => false,
    };
}
