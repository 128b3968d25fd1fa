using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Gives each layer of a property with several a property of its own. The last one keeps the name, because whoever reads it means the whole.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitLayersCodeFix))]
[Shared]
public sealed class SplitLayersCodeFix : RemedyCodeFix
{
    private const string Ending = "Attribute";

    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.SeveralLayerAttributes];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Around<PropertyDeclarationSyntax>() is not { } property)
        {
            yield break;
        }

        AttributeSyntax[] layers = [.. property.AttributeLists.SelectMany(list => list.Attributes)];
        int listsEnd = property.AttributeLists.Last().Span.End;
        string declaration = mistake.Text.ToString(TextSpan.FromBounds(listsEnd, property.Span.End));
        int name = property.Identifier.SpanStart - listsEnd;
        string indentation = new(' ', property.GetLocation().GetLineSpan().StartLinePosition.Character);
        string[] properties =
        [
            .. layers.Select((layer, i) => i == layers.Length - 1
                ? $"[{layer}]{declaration}"
                : $"[{layer}]{declaration.Insert(name + property.Identifier.Text.Length, Kind(layer))}"),
        ];
        string names = string.Join(", ", layers.Take(layers.Length - 1).Select(layer => property.Identifier.ValueText + Kind(layer)));
        yield return new Remedy($"Split off {names}", "split", new TextChange(property.Span, string.Join($"\n{indentation}", properties)));
    }

    private static string Kind(AttributeSyntax layer)
    {
        string name = layer.Name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().First(part => part.Parent is not QualifiedNameSyntax qualified || qualified.Right == part).Identifier.ValueText;
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
    }
}
