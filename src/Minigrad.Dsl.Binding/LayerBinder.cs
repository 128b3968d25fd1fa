using Microsoft.CodeAnalysis;
using Minigrad.Binding.Functions;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>Reads one layer.</summary>
internal static class LayerBinder
{
    /// <summary>Reads a layer; what is wrong with the function that it names is added to <paramref name="errors"/>.</summary>
    public static LayerSpec Bind(LayerProperty layer, string fullName, List<DslError> errors, CancellationToken cancellationToken)
    {
        AttributeReader reader = AttributeReader.Read(layer.Attribute, cancellationToken);
        return new LayerSpec(
            layer.Name,
            MinigradAttributes.Kind(layer.Attribute),
            reader.ArgumentSpecs(),
            reader.InputSpecs(layer.Symbol.ContainingType.Name),
            layer.UsedType is INamedTypeSymbol block ? ReferencedBlocks.Name(block, layer.Symbol.ContainingAssembly) : layer.UsedType?.ToDisplayString(),
            PropertyBinder.Bind(layer))
        {
            Function = MinigradAttributes.Is(layer.Attribute, typeof(MapAttribute)) ? Function(layer, reader, fullName, errors, cancellationToken) : null,
        };
    }

    private static ElementwiseSpec? Function(LayerProperty layer, AttributeReader reader, string fullName, List<DslError> errors, CancellationToken cancellationToken)
    {
        int count = Math.Max(1, reader.Inputs.Count);
        string given = $"layer '{layer.Name}' has {FunctionReference.Plural(count, "input")}";
        var where = new Place(fullName, layer.Name, FunctionReference.Argument);
        return FunctionReference.Find(reader, layer.Attribute, count, given, where, errors, layer.Symbol.ContainingAssembly, cancellationToken);
    }
}
