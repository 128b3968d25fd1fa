using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Writes <c>//</c>, which rounds down, for an exact division that leaves a remainder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoundDownCodeFix))]
[Shared]
public sealed class RoundDownCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.DivisionInexact];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        // The squiggle ends behind the divisor of the division at fault, which is the last one in it.
        int slash = mistake.Written.LastIndexOf('/');
        if (mistake.IsInLiteral && slash > 0 && mistake.Written[slash - 1] != '/')
        {
            yield return new Remedy("Round down: write '//'", "floor", new TextChange(new TextSpan(mistake.Span.Start + slash, 0), "/"));
        }
    }
}
