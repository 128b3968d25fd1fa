using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Replaces a misspelt axis or size by the known name that it resembles.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNearestNameCodeFix))]
[Shared]
public sealed class UseNearestNameCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.OutputAxisUnknown, RuleBook.SizeUnknown, RuleBook.UseSizeUnknown, RuleBook.AxisUnknown];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.IsInLiteral && NearestName.Of(mistake.Written, Known(mistake)) is { } name)
        {
            yield return new Remedy($"Change '{mistake.Written}' to '{name}'", "nearest", mistake.Replace(name));
        }
    }

    private static IEnumerable<string> Known(Mistake mistake)
    {
        if (mistake.Diagnostic.Id == RuleBook.OutputAxisUnknown.Id)
        {
            return Words(mistake.Fact(1));
        }

        return mistake.Diagnostic.Id == RuleBook.AxisUnknown.Id ? Words(mistake.Fact(4)) : mistake.Names(2);
    }

    private static string[] Words(string list) => list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
}
