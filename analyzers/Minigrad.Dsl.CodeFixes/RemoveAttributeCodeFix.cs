using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Removes an attribute of a class that is one too many or has no effect there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeCodeFix))]
[Shared]
public sealed class RemoveAttributeCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules =>
    [
        RuleBook.SizeDeclaredTwice, RuleBook.SeveralLosses, RuleBook.ModelAndBlock, RuleBook.LossOnBlock, RuleBook.AttributeWithoutEffect, RuleBook.BatchFixed,
    ];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        // A size that one [Use] gives twice stands on a property, whose attribute must stay.
        if (mistake.Around<AttributeSyntax>() is { Parent.Parent: TypeDeclarationSyntax } attribute)
        {
            yield return new Remedy($"Remove [{attribute}]", "remove", ListEdit.Remove(attribute));
        }
    }
}
