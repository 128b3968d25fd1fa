using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Minigrad.Binding;

/// <summary>A property with a layer attribute.</summary>
/// <param name="Symbol">The property, its defining half where it has two.</param>
/// <param name="Syntax">Its declaration: a property, or an indexer by mistake.</param>
/// <param name="Attributes">Its layer attributes, at least one, in source order; the first one counts.</param>
internal sealed record LayerProperty(IPropertySymbol Symbol, BasePropertyDeclarationSyntax Syntax, IReadOnlyList<AttributeData> Attributes)
{
    public string Name => Symbol.Name;

    public AttributeData Attribute => Attributes[0];

    /// <summary>The class that a <c>[Use]</c> names, or <see langword="null"/> for another layer.</summary>
    public ITypeSymbol? UsedType => MinigradAttributes.UsedType(Attribute);

    /// <summary>Whether a <c>[Use]</c> repeats its block, so that the property is a list.</summary>
    public bool IsRepeated => Attribute.NamedArguments.Any(argument => argument.Key == "Times" && !argument.Value.IsNull);

    /// <summary>The layer itself, or the one that a <c>[Reuse]</c> applies again; <see langword="null"/> where that names none.</summary>
    public LayerProperty? Applied
    {
        get
        {
            HashSet<string> seen = [];
            LayerProperty? applied = this;
            while (applied is not null && MinigradAttributes.Is(applied.Attribute, typeof(ReuseAttribute)))
            {
                string? name = seen.Add(applied.Name)
                    ? AttributeReader.Read(applied.Attribute, default).Argument(nameof(ReuseAttribute.Layer))?.Value as string
                    : null;
                IPropertySymbol? property = name is null ? null : Symbol.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
                applied = property is null ? null : Of(property, default);
            }

            return applied;
        }
    }

    /// <summary>The layers of a class in source order; those of another file than the first follow in the order of the compilation.</summary>
    public static IReadOnlyList<LayerProperty> Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        List<LayerProperty> layers = [];
        foreach (ISymbol member in type.GetMembers())
        {
            // C# itself refuses a second member of one name.
            if (member is IPropertySymbol property && Of(property, cancellationToken) is { } layer && layers.All(other => other.Name != layer.Name))
            {
                layers.Add(layer);
            }
        }

        return layers;
    }

    /// <summary>The layer that a property declares, or <see langword="null"/>.</summary>
    public static LayerProperty? Of(IPropertySymbol property, CancellationToken cancellationToken)
    {
        if (MinigradAttributes.Layers(property) is { Count: > 0 } attributes
            && property.DeclaringSyntaxReferences is [var reference, ..]
            && reference.GetSyntax(cancellationToken) is BasePropertyDeclarationSyntax syntax)
        {
            return new LayerProperty(property, syntax, attributes);
        }

        return null;
    }
}
