using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Writes <c>ij, jk -> ik</c> as it was meant: without white space, or with the axes apart.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteCompactTextCodeFix))]
[Shared]
public sealed class WriteCompactTextCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.CompactWithSpaces];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (LiteralContent.At(mistake.Root, mistake.Span.Start) is { } content)
        {
            string compact = string.Concat(content.Value.Where(character => !char.IsWhiteSpace(character)));
            string spaced = Spaced(content.Value);
            yield return new Remedy($"Write \"{compact}\"", "compact", content.Replace(compact));
            yield return new Remedy($"Write \"{spaced}\"", "spaced", content.Replace(spaced));
        }
    }

    private static string Spaced(string text)
    {
        string spaced = "";
        foreach (char letter in text)
        {
            bool isBesideAnother = char.IsLetterOrDigit(letter) && spaced.Length > 0 && char.IsLetterOrDigit(spaced[spaced.Length - 1]);
            spaced += isBesideAnother ? $" {letter}" : $"{letter}";
        }

        return spaced;
    }
}
