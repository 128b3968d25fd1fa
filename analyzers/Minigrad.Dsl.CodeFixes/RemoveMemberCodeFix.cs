using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Removes a layer that nothing reads, or the second half of a layer that the user wrote by hand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveMemberCodeFix))]
[Shared]
public sealed class RemoveMemberCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.LayerUnread, RuleBook.PropertyImplemented];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Around<PropertyDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax type } property)
        {
            yield break;
        }

        if (mistake.Diagnostic.Id == RuleBook.LayerUnread.Id)
        {
            yield return new Remedy($"Remove '{property.Identifier.ValueText}'", "layer", new TextChange(property.FullSpan, ""));
        }
        else if (type.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(other => other != property && other.Identifier.ValueText == property.Identifier.ValueText) is { } half)
        {
            yield return new Remedy($"Remove the second half of '{property.Identifier.ValueText}'", "half", new TextChange(half.FullSpan, ""));
        }
    }
}
