using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Names the layer above that a misspelt input resembles. Also offered on C#'s own error for a <c>nameof</c> of nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNearestLayerCodeFix))]
[Shared]
public sealed class UseNearestLayerCodeFix : RemedyCodeFix
{
    private const string NameUnknown = "CS0103";

    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.InputUnknown];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> CompilerErrors => [NameUnknown];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Around<AttributeSyntax>() is null
            || mistake.Around<PropertyDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax type } reader
            || Name(mistake) is not { } name)
        {
            yield break;
        }

        IEnumerable<string> above = type.Members.TakeWhile(member => member != reader).OfType<PropertyDeclarationSyntax>()
            .Where(property => property.AttributeLists.Count > 0)
            .Select(property => property.Identifier.ValueText);
        if (NearestName.Of(name.Identifier.ValueText, above) is { } nearest)
        {
            yield return new Remedy($"Change '{name}' to '{nearest}'", "nearest", new TextChange(name.Span, nearest));
        }
    }

    /// <summary>The name inside the <c>nameof</c> that is underlined, or that is underlined itself.</summary>
    private static IdentifierNameSyntax? Name(Mistake mistake) => mistake.Root.FindNode(mistake.Span, getInnermostNodeForTie: true) switch
    {
        IdentifierNameSyntax name => name,
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax name }] } => name,
        _ => null,
    };
}
