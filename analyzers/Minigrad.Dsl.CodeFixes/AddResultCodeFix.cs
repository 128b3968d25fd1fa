using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>
/// Writes the result that an einsum text without an arrow implies: the axes that stand once, in NumPy's alphabetical order where the text is compact and in order
/// of appearance where it has names.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddResultCodeFix))]
[Shared]
public sealed class AddResultCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.ArrowMissing];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Around<AttributeSyntax>()?.Name.ToString().Split('.').Last() is "Einsum" or "EinsumAttribute"
            && LiteralContent.At(mistake.Root, mistake.Span.Start) is { } content
            && content.Value.All(character => char.IsLetterOrDigit(character) || char.IsWhiteSpace(character) || character is ',' or '_'))
        {
            string result = Result(content.Value);
            yield return new Remedy($"Add '{result.Trim()}'", "result", content.Append(result));
        }
    }

    private static string Result(string text)
    {
        bool isCompact = !text.Any(char.IsWhiteSpace);
        IEnumerable<string> axes = isCompact
            ? text.Where(character => character != ',').Select(character => character.ToString())
            : text.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        string[] once = [.. axes.GroupBy(axis => axis).Where(group => group.Count() == 1).Select(group => group.Key)];
        return isCompact ? "->" + string.Concat(once.OrderBy(axis => axis, StringComparer.Ordinal)) : $" -> {string.Join(" ", once)}";
    }
}
