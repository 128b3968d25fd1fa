using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.Binding.Sources;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>The way from a <see cref="Place"/> back to the source. Nothing is computed before it is asked for.</summary>
public sealed class SourceMap
{
    private readonly IReadOnlyDictionary<string, INamedTypeSymbol> types;
    private readonly IMethodSymbol? method;
    private readonly Func<string, ExpressionSyntax?>? expressions;
    private readonly Compilation compilation;

    /// <summary>A map in which every argument is an expression.</summary>
    internal SourceMap(Func<string, ExpressionSyntax?> expressions, Compilation compilation)
    {
        types = new Dictionary<string, INamedTypeSymbol>();
        this.expressions = expressions;
        this.compilation = compilation;
    }

    internal SourceMap(IReadOnlyDictionary<string, INamedTypeSymbol> types, IMethodSymbol? method, Compilation compilation)
    {
        this.types = types;
        this.method = method;
        this.compilation = compilation;
    }

    /// <summary>Finds a place: a name, an argument, or the characters of a range inside the literals that an argument is made of.</summary>
    /// <param name="place">A place in one of the classes that this map was made for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The location. A range that no literal spells out is the whole argument; an argument that is not written is its attribute; <see langword="null"/> if the
    /// class is not known.
    /// </returns>
    public Location? Find(Place place, CancellationToken cancellationToken = default)
    {
        if (expressions is not null)
        {
            return Locate(expressions(place.Argument), place, cancellationToken);
        }

        if (!types.TryGetValue(place.Type, out INamedTypeSymbol type))
        {
            return null;
        }

        if (place.Member.Length == 0)
        {
            return Locate(new ClassPlaces(type, cancellationToken).Find(place.Argument), place, cancellationToken);
        }

        if (method is not null && method.Name == place.Member)
        {
            return Locate(new MethodPlaces(method, cancellationToken).Find(place.Argument), place, cancellationToken);
        }

        ImmutableArray<ISymbol> members = type.GetMembers(place.Member);
        foreach (ISymbol member in members)
        {
            if (member is IPropertySymbol property && LayerProperty.Of(property, cancellationToken) is { } layer)
            {
                return Locate(new LayerPlaces(layer, cancellationToken).Find(place.Argument), place, cancellationToken);
            }
        }

        return members.SelectMany(member => member.Locations).FirstOrDefault(location => location.SourceTree is { } tree && !GeneratedSource.Contains(tree))
            ?? Locate(new ClassPlaces(type, cancellationToken).Find(Place.Identifier), place with { Length = -1 }, cancellationToken);
    }

    /// <summary>Whether C# itself reports the arguments of the attribute that a place is on, so that its own message is the one to read.</summary>
    /// <param name="place">A place in one of the classes that this map was made for.</param>
    public bool IsRefused(Place place)
    {
        if (!types.TryGetValue(place.Type, out INamedTypeSymbol type))
        {
            return false;
        }

        AttributeData? attribute = place.Member.Length == 0
            ? MinigradAttributes.Module(type)
            : type.GetMembers(place.Member).SelectMany(MinigradAttributes.Layers).FirstOrDefault();
        return attribute is not null && place.Argument is not Place.Identifier && MinigradAttributes.IsRefused(attribute);
    }

    private Location? Locate(SyntaxNodeOrToken found, Place place, CancellationToken cancellationToken)
    {
        if (found.SyntaxTree is not { } tree)
        {
            return null;
        }

        TextSpan span = found.Span;
        if (place.Argument is Place.Declaration)
        {
            span = new TextSpan(span.Start + place.Start, place.Length);
        }
        else if (place.Length >= 0 && found.AsNode() is ExpressionSyntax text)
        {
            span = new ConstantText(compilation, cancellationToken).Find(text, place.Start, place.Length) ?? span;
        }

        return Location.Create(tree, span);
    }
}
