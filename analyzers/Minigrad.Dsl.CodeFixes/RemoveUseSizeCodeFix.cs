using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Removes a size from a use whose block has none of this name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveUseSizeCodeFix))]
[Shared]
public sealed class RemoveUseSizeCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.UseSizeUnknown];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (LiteralContent.At(mistake.Root, mistake.Span.Start) is not { } content)
        {
            yield break;
        }

        int at = mistake.Span.Start - content.Start;
        int before = content.Value.LastIndexOf(',', at);
        int after = content.Value.IndexOf(',', at);
        string removed = content.Value.Substring(before + 1, (after < 0 ? content.Value.Length : after) - before - 1).Trim();

        // With the comma before it, and the first one with the comma and the space behind it.
        int start = before < 0 ? 0 : before;
        int end = after < 0 ? content.Value.Length : after;
        while (before < 0 && end < content.Value.Length && content.Value[end] is ',' or ' ')
        {
            end++;
        }

        yield return new Remedy($"Remove '{removed}'", "remove", content.Remove(start, end - start));
    }
}
