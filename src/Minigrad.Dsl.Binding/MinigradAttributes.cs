using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Patterns;

namespace Minigrad.Binding;

/// <summary>Recognises the attributes of the DSL among all attributes of a symbol, by namespace and name.</summary>
public static class MinigradAttributes
{
    private const string Ending = "Attribute";

    /// <summary>The namespace of everything that users see.</summary>
    internal static string Namespace { get; } = typeof(ModelAttribute).Namespace;

    /// <summary>The attribute that makes a class a model or a block; <see cref="ModelAttribute"/> where it has both.</summary>
    /// <param name="type">A class.</param>
    /// <returns>The attribute, or <see langword="null"/> for every other class.</returns>
    public static AttributeData? Module(INamedTypeSymbol type)
    {
        AttributeData? block = null;
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (Is(attribute, typeof(ModelAttribute)))
            {
                return attribute;
            }

            if (Is(attribute, typeof(BlockAttribute)))
            {
                block = attribute;
            }
        }

        return block;
    }

    /// <summary>The layer attributes of a property or method, in source order.</summary>
    /// <param name="member">A property or method.</param>
    /// <returns>One for a layer, none for any other member, several for a mistake.</returns>
    public static IReadOnlyList<AttributeData> Layers(ISymbol member) => Deriving(member, typeof(LayerAttribute));

    /// <summary>The loss attributes of a class, in source order.</summary>
    internal static IReadOnlyList<AttributeData> Losses(INamedTypeSymbol type) => Deriving(type, typeof(LossAttribute));

    /// <summary>The <c>[Size]</c>s of a class, in source order.</summary>
    internal static IReadOnlyList<AttributeData> Sizes(INamedTypeSymbol type) => Deriving(type, typeof(SizeAttribute));

    /// <summary>The <c>[Einsum]</c>, <c>[Rearrange]</c>, <c>[Reduce]</c> or <c>[Repeat]</c> of a method.</summary>
    /// <param name="method">A method.</param>
    /// <returns>The attribute, the first one where there are several, or <see langword="null"/> for every other method.</returns>
    public static AttributeData? Contraction(IMethodSymbol method) => IsMethodOfType(method) && Contractions(method) is [var first, ..] ? first : null;

    // While code is being written, an attribute can stand before a constructor, or before a method outside all types.
    private static bool IsMethodOfType(IMethodSymbol method) =>
        method is { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor), ContainingType.IsImplicitClass: false };

    internal static IReadOnlyList<AttributeData> Contractions(IMethodSymbol method) =>
        [.. method.GetAttributes().Where(attribute => Is(attribute, typeof(EinsumAttribute)) || Pattern(attribute) is not null)];

    /// <summary>What the pattern of an attribute may do.</summary>
    /// <param name="attribute">An attribute.</param>
    /// <returns>The kind, or <see langword="null"/> where it has no pattern.</returns>
    internal static PatternKind? Pattern(AttributeData attribute) => TakesSizes(attribute) && Enum.TryParse(Kind(attribute), out PatternKind kind) ? kind : null;

    /// <summary>Whether a loss is a function of the user's.</summary>
    internal static bool IsFunctionLoss(AttributeData attribute) => Is(attribute, typeof(LossAttribute));

    /// <summary>Whether a class is an optimizer of the user's.</summary>
    /// <param name="type">A class.</param>
    public static bool IsOptimizer(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => Is(attribute, typeof(OptimizerAttribute)));

    /// <summary>Whether a method is an elementwise function.</summary>
    /// <param name="method">A method.</param>
    public static bool IsElementwise(IMethodSymbol method) => method.MethodKind == MethodKind.Ordinary && method.GetAttributes().Any(attribute => Is(attribute, typeof(ElementwiseAttribute)));

    /// <summary>Whether C# itself reports the attribute's arguments, so that nothing can be said about what is missing from them.</summary>
    internal static bool IsRefused(AttributeData attribute) =>
        attribute.AttributeConstructor is null || attribute.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error);

    internal static bool Is(AttributeData attribute, Type type) => attribute.AttributeClass is { } found && IsType(found, type);

    /// <summary>The attribute's name as users write it: <c>Linear</c>, <c>Use</c>.</summary>
    internal static string Kind(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
    }

    /// <summary>The class that a <c>[Use]</c> names.</summary>
    /// <returns>The type argument, or <see langword="null"/> where the attribute is no <c>[Use]</c>.</returns>
    internal static ITypeSymbol? UsedType(AttributeData attribute) =>
        Is(attribute, typeof(UseAttribute<>)) ? attribute.AttributeClass!.TypeArguments[0] : null;

    /// <summary>Whether the first listed text of an attribute, unless it is a <c>nameof</c>, is a sizes text.</summary>
    internal static bool TakesSizes(AttributeData attribute) =>
        UsedType(attribute) is not null || Is(attribute, typeof(RearrangeAttribute)) || Is(attribute, typeof(ReduceAttribute)) || Is(attribute, typeof(RepeatAttribute));

    /// <summary>Whether a type is the one of this name in the DSL's namespace.</summary>
    internal static bool IsNamed(ITypeSymbol type, string metadataName) =>
        type.MetadataName == metadataName && type.ContainingType is null
        && type.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } space && space.Name == Namespace;

    private static bool IsType(INamedTypeSymbol found, Type type) => IsNamed(found, type.Name);

    private static List<AttributeData> Deriving(ISymbol symbol, Type ancestor)
    {
        List<AttributeData> found = [];
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (IsType(type, ancestor))
                {
                    found.Add(attribute);
                    break;
                }
            }
        }

        return found;
    }
}
