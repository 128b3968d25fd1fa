using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Removes an argument that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentCodeFix))]
[Shared]
public sealed class RemoveArgumentCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.ArgumentWithoutEffect];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Around<AttributeArgumentSyntax>() is { } argument)
        {
            yield return new Remedy($"Remove '{argument}'", "remove", ListEdit.Remove(argument));
        }
    }
}
