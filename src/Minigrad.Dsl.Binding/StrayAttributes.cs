using Microsoft.CodeAnalysis;
using Minigrad.Binding.Declarations;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>Finds layers, sizes and losses on classes that are neither models nor blocks, where nothing would read them.</summary>
public static class StrayAttributes
{
    /// <summary>Looks at one type.</summary>
    /// <param name="type">Any type in source.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>One error for each attribute; none for models and blocks.</returns>
    public static IReadOnlyList<DslError> Find(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (MinigradAttributes.Module(type) is not null)
        {
            return [];
        }

        List<DslError> errors = [];
        string fullName = TypeBinder.FullName(type);
        foreach (LayerProperty layer in LayerProperty.Of(type, cancellationToken))
        {
            EquatableArray<string> arguments = EquatableArray.Of(layer.Name, LayerRules.Title(layer.Attribute), type.Name);
            errors.Add(new DslError(RuleBook.LayerOutsideModel.Id, new Place(fullName, layer.Name, Place.Attribute), arguments, default));
        }

        Add(MinigradAttributes.Sizes(type), Place.SizeName);
        Add(MinigradAttributes.Losses(type), Place.Loss);
        return errors;

        void Add(IReadOnlyList<AttributeData> attributes, Func<int, string> place)
        {
            for (int i = 0; i < attributes.Count; i++)
            {
                EquatableArray<string> arguments = EquatableArray.Of(MinigradAttributes.Kind(attributes[i]), type.Name);
                errors.Add(new DslError(RuleBook.AttributeWithoutEffect.Id, new Place(fullName, "", place(i)), arguments, default));
            }
        }
    }

    /// <summary>Where the attributes of a type stand.</summary>
    /// <param name="type">The type that <see cref="Find"/> looked at.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    public static SourceMap Sources(INamedTypeSymbol type, Compilation compilation) =>
        new(new Dictionary<string, INamedTypeSymbol> { [TypeBinder.FullName(type)] = type }, method: null, compilation);
}
