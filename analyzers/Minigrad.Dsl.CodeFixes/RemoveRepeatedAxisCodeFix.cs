using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Removes an axis that stands a second time in a result.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRepeatedAxisCodeFix))]
[Shared]
public sealed class RemoveRepeatedAxisCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.OutputAxisRepeated];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (!mistake.IsInLiteral)
        {
            yield break;
        }

        int start = mistake.Span.Start;
        while (mistake.Text[start - 1] == ' ')
        {
            start--;
        }

        yield return new Remedy($"Remove the second '{mistake.Written}'", "remove", new TextChange(TextSpan.FromBounds(start, mistake.Span.End), ""));
    }
}
