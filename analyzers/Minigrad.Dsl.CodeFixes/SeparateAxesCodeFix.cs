using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Writes spaces for the commas of a <c>[Shape]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SeparateAxesCodeFix))]
[Shared]
public sealed class SeparateAxesCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.ContractMalformed];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Written == "," && LiteralContent.At(mistake.Root, mistake.Span.Start) is { } content)
        {
            string axes = string.Join(" ", content.Value.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0));
            yield return new Remedy($"Write \"{axes}\"", "spaces", content.Replace(axes));
        }
    }
}
