using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>Describes a layer's property so that its other half can be written, even where its declaration is wrong.</summary>
internal static class PropertyBinder
{
    private static readonly SymbolDisplayFormat FullType = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static PropertySpec Bind(LayerProperty layer)
    {
        string modifiers = string.Join(" ", layer.Syntax.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.Text));
        string reference = layer.Symbol.RefKind switch { RefKind.Ref => "ref ", RefKind.RefReadOnly => "ref readonly ", _ => "" };
        return new PropertySpec(
            modifiers,
            reference + layer.Symbol.Type.ToDisplayString(FullType),
            Accessors(layer.Syntax),
            layer.Symbol.IsPartialDefinition && ImplementationByUser(layer.Symbol) is null && !layer.Symbol.IsIndexer && !TypeBinder.IsFileLocal(layer.Symbol.ContainingType),
            DocumentationComment.Of(layer.Syntax));
    }

    /// <summary>The accessors without their bodies: <c>get; private set;</c>.</summary>
    public static string Accessors(BasePropertyDeclarationSyntax syntax)
    {
        if (syntax.AccessorList is not { } list)
        {
            return "get;";
        }

        var text = new StringBuilder();
        foreach (AccessorDeclarationSyntax accessor in list.Accessors)
        {
            text.Append(text.Length > 0 ? " " : "");
            foreach (SyntaxToken modifier in accessor.Modifiers)
            {
                text.Append(modifier.Text).Append(' ');
            }

            text.Append(accessor.Keyword.Text).Append(';');
        }

        return text.ToString();
    }

    /// <summary>The half with a body that the user wrote, or <see langword="null"/>.</summary>
    public static IPropertySymbol? ImplementationByUser(IPropertySymbol property) =>
        property.PartialImplementationPart is { } half && GeneratedSource.DeclarationsByUser(half).Any() ? half : null;
}
