using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Makes a window fit into its input: with a smaller kernel, or with the least padding.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FitWindowCodeFix))]
[Shared]
public sealed class FitWindowCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.KernelTooLarge];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (!int.TryParse(mistake.Fact(1), out int kernel)
            || !int.TryParse(mistake.Fact(3), out int padded)
            || !int.TryParse(mistake.Fact(4), out int input)
            || mistake.Around<AttributeSyntax>() is not { } attribute)
        {
            yield break;
        }

        if (mistake.Written == mistake.Fact(1))
        {
            yield return new Remedy($"Change the kernel to {Text(padded)}", "kernel", mistake.Replace(Text(padded)));
        }

        int padding = (kernel - input + 1) / 2;
        AttributeArgumentSyntax? written = attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Padding");
        TextChange change = written is null ? ListEdit.Add(attribute, $"Padding = {Text(padding)}") : new TextChange(written.Expression.Span, Text(padding));
        yield return new Remedy($"Set Padding = {Text(padding)}", "padding", change);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
