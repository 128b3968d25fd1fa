using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>
/// Moves a layer above the one that reads it, where that leaves every other layer its input: the moved layer lists its inputs, all of them above, and so does the
/// layer behind its old place.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveLayerCodeFix))]
[Shared]
public sealed class MoveLayerCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.InputBelow];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Around<PropertyDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax type } reader)
        {
            yield break;
        }

        PropertyDeclarationSyntax[] layers = [.. type.Members.OfType<PropertyDeclarationSyntax>().Where(property => property.AttributeLists.Count > 0)];
        int to = Array.IndexOf(layers, reader);
        int from = Array.FindIndex(layers, layer => layer.Identifier.ValueText == mistake.Fact(1));
        if (from > to
            && Inputs(layers[from]) is { Count: > 0 } inputs
            && inputs.All(input => Array.FindIndex(layers, layer => layer.Identifier.ValueText == input) < to)
            && (from == layers.Length - 1 || Inputs(layers[from + 1]).Count > 0))
        {
            string title = $"Move '{mistake.Fact(1)}' above '{mistake.Fact(0)}'";
            yield return new Remedy(title, "move", new TextChange(new TextSpan(reader.FullSpan.Start, 0), layers[from].ToFullString()), new TextChange(layers[from].FullSpan, ""));
        }
    }

    private static IReadOnlyList<string> Inputs(PropertyDeclarationSyntax layer) =>
    [
        .. layer.AttributeLists.SelectMany(list => list.DescendantNodes()).OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" })
            .Select(call => call.ArgumentList.Arguments[0].Expression is SimpleNameSyntax name ? name.Identifier.ValueText : ""),
    ];
}
