using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Declarations;

/// <summary>Judges the type of a layer's property, which its attribute makes.</summary>
internal static class LayerTypeRules
{
    /// <summary>The type of every layer that is no block: a class of the runtime, which this assembly does not reference.</summary>
    private const string Layer = "Layer";

    /// <summary>The type of repeated blocks, a class of the runtime too.</summary>
    private const string Repeated = "Repeated`1";

    public static void Check(LayerProperty layer, Place identifier, List<DslError> errors)
    {
        ITypeSymbol type = layer.Symbol.Type;
        if (layer.Applied is not { } applied || type.TypeKind == TypeKind.Error || applied.UsedType is { TypeKind: TypeKind.Error })
        {
            return;
        }

        string expected = applied.UsedType is not { } block ? Layer : applied.IsRepeated ? $"Repeated<{Display(block)}>" : Display(block);
        if (!IsRight(applied, type))
        {
            EquatableArray<string> arguments = EquatableArray.Of(layer.Name, Display(type), LayerRules.Title(layer.Attribute), expected);
            errors.Add(new DslError(RuleBook.PropertyTypeWrong.Id, identifier with { Argument = Place.MemberType }, arguments, default));
        }
    }

    private static bool IsRight(LayerProperty applied, ITypeSymbol type)
    {
        if (applied.UsedType is not { } block)
        {
            return MinigradAttributes.IsNamed(type, Layer);
        }

        ITypeSymbol own = applied.IsRepeated && MinigradAttributes.IsNamed(type, Repeated) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return SymbolEqualityComparer.Default.Equals(own, block) && applied.IsRepeated == !SymbolEqualityComparer.Default.Equals(own, type);
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
