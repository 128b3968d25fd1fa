using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.CodeFixes;

/// <summary>Writes into the signature what the last layer gives, where the two have different numbers of axes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteResultShapeCodeFix))]
[Shared]
public sealed class WriteResultShapeCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.OutputRankWrong];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        string shape = mistake.Fact(3);
        if (!mistake.IsInLiteral || !shape.Split(' ').All(IsAxis))
        {
            yield break;
        }

        // Where the signature has no result yet, the whole text is underlined.
        bool isWhole = mistake.Root.FindToken(mistake.Span.Start).Span == mistake.Span;
        TextChange? change = isWhole ? LiteralContent.At(mistake.Root, mistake.Span.Start)?.Append($" {shape}") : mistake.Replace(shape);
        if (change is { } written)
        {
            yield return new Remedy($"Change the signature to '-> {shape}'", "result", written);
        }
    }

    private static bool IsAxis(string text) => text.Length > 0 && (text.All(character => character is >= '0' and <= '9') || Identifiers.LengthAt(text, 0) == text.Length);
}
