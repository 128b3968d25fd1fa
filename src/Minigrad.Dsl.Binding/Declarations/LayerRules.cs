using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Judges the declaration of a layer's property. What C# itself refuses is left to C#'s own message.</summary>
internal static class LayerRules
{
    /// <summary>Adds what is wrong with <paramref name="layer"/>.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">The first layer of its class.</param>
    /// <param name="fullName">The full name of its class.</param>
    /// <param name="errors">Where to add.</param>
    public static void Check(LayerProperty layer, LayerProperty first, string fullName, List<DslError> errors)
    {
        var identifier = new Place(fullName, layer.Name, Place.Identifier);
        if (UnsupportedKind(layer) is { } kind)
        {
            errors.Add(Error(RuleBook.PropertyKindUnsupported, identifier, layer.Name, kind));
        }
        else
        {
            CheckHalves(layer, identifier, errors);
            LayerTypeRules.Check(layer, identifier, errors);
        }

        if (layer.Attributes.Count > 1)
        {
            string count = layer.Attributes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            errors.Add(Error(RuleBook.SeveralLayerAttributes, identifier, layer.Name, count, Title(layer.Attributes[0]), Title(layer.Attributes[1])));
        }

        if (layer.Syntax.SyntaxTree != first.Syntax.SyntaxTree)
        {
            var other = new Place(fullName, first.Name, Place.Identifier);
            errors.Add(new DslError(RuleBook.LayersInSeveralFiles.Id, identifier, EquatableArray.Of(layer.Name, first.Name), EquatableArray.Of(other)));
        }

        CheckUse(layer, fullName, errors);
    }

    /// <summary>The attribute as users name it: <c>Linear</c>, <c>Use&lt;ConvBlock&gt;</c>.</summary>
    public static string Title(AttributeData attribute) =>
        MinigradAttributes.UsedType(attribute) is { } used ? $"{MinigradAttributes.Kind(attribute)}<{Display(used)}>" : MinigradAttributes.Kind(attribute);

    private static string? UnsupportedKind(LayerProperty layer) => layer.Symbol switch
    {
        { IsIndexer: true } => "an indexer",
        { IsStatic: true } => "static",
        { ExplicitInterfaceImplementations.IsEmpty: false } => "an explicit interface implementation",
        _ => null,
    };

    private static void CheckHalves(LayerProperty layer, Place identifier, List<DslError> errors)
    {
        if (!layer.Syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            errors.Add(Error(RuleBook.PropertyNotPartial, identifier, layer.Name, Display(layer.Symbol.Type)));
        }
        else if (!layer.Symbol.IsPartialDefinition || PropertyBinder.ImplementationByUser(layer.Symbol) is not null)
        {
            errors.Add(Error(RuleBook.PropertyImplemented, identifier, layer.Name, Display(layer.Symbol.Type)));
        }
        else if (PropertyBinder.Accessors(layer.Syntax) is var accessors and not "get;")
        {
            errors.Add(Error(RuleBook.PropertyNotGetOnly, identifier with { Argument = Place.Accessors }, layer.Name, $"{{ {accessors} }}"));
        }
    }

    private static void CheckUse(LayerProperty layer, string fullName, List<DslError> errors)
    {
        if (layer.UsedType is not { TypeKind: not TypeKind.Error } used)
        {
            return;
        }

        var place = new Place(fullName, layer.Name, Place.UsedType);
        if (used is not INamedTypeSymbol block || MinigradAttributes.Module(block) is null)
        {
            errors.Add(Error(RuleBook.NotABlock, place, layer.Name, Display(used)));
        }
        else if (!ReferencedBlocks.IsIn(block, layer.Symbol.ContainingAssembly) && ReferencedBlocks.Read(block) is null)
        {
            string reason = ReferencedBlocks.HasDefinition(block)
                ? "whose definition is of another version: build both with the same version of Minigrad.Dsl"
                : "which carries no definition, as every public block does that is built without errors: make the block public, mend its errors, and build it anew";
            errors.Add(Error(RuleBook.BlockInOtherAssembly, place, layer.Name, Display(used), block.ContainingAssembly.Name, reason));
        }
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static DslError Error(Rule rule, Place where, params string[] arguments) => new(rule.Id, where, EquatableArray.Of(arguments), default);
}
