using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>Reads one layer.</summary>
internal static class LayerBinder
{
    public static LayerSpec Bind(LayerProperty layer, CancellationToken cancellationToken)
    {
        AttributeReader reader = AttributeReader.Read(layer.Attribute, cancellationToken);
        return new LayerSpec(
            layer.Name,
            MinigradAttributes.Kind(layer.Attribute),
            reader.ArgumentSpecs(),
            reader.InputSpecs(layer.Symbol.ContainingType.Name),
            layer.UsedType is INamedTypeSymbol block ? TypeBinder.FullName(block) : null,
            PropertyBinder.Bind(layer));
    }
}
