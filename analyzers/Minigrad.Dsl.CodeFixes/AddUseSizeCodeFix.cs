using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>
/// Gives a size that a use lacks: the class's own size of this name where it has one, else 1, for the user to change.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUseSizeCodeFix))]
[Shared]
public sealed class AddUseSizeCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.UseSizeMissing];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        string name = mistake.Fact(1);
        if (mistake.Around<AttributeSyntax>() is not { } use || mistake.Around<TypeDeclarationSyntax>() is not { } type)
        {
            yield break;
        }

        string value = DeclaredSizes.Of(type).Contains(name) ? name : "1";
        string size = $"{name}={value}";
        TextChange? change = use.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax sizes
            ? LiteralContent.At(mistake.Root, sizes.SpanStart) is { } content ? content.Append(content.Value.Trim().Length == 0 ? size : $", {size}") : null
            : First(use, $"\"{size}\"");
        if (change is { } added)
        {
            yield return new Remedy($"Add '{size}'", "add", added);
        }
    }

    /// <summary>The sizes stand before the inputs.</summary>
    private static TextChange First(AttributeSyntax use, string argument) => use.ArgumentList is { Arguments: [var first, ..] }
        ? new TextChange(new TextSpan(first.SpanStart, 0), $"{argument}, ")
        : ListEdit.Add(use, argument);
}
