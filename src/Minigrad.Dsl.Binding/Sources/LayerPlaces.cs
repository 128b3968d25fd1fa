using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Sources;

/// <summary>Finds what a <see cref="Place"/> names on a layer's property.</summary>
internal readonly struct LayerPlaces(LayerProperty layer, CancellationToken cancellationToken)
{
    public SyntaxNodeOrToken Find(string argument)
    {
        if (argument is Place.Identifier)
        {
            return Identifier();
        }

        if (argument is Place.MemberType)
        {
            return layer.Syntax.Type;
        }

        if (argument is Place.Accessors)
        {
            return layer.Syntax.AccessorList is { } accessors ? accessors : Identifier();
        }

        AttributeReader reader = AttributeReader.Read(layer.Attribute, cancellationToken);
        if (reader.Syntax is not { } syntax)
        {
            return Identifier();
        }

        if (argument is Place.UsedType)
        {
            return UsedType(syntax.Name) ?? syntax.Name;
        }

        if (argument.StartsWith("@input ", StringComparison.Ordinal))
        {
            int index = int.Parse(argument.Substring("@input ".Length), CultureInfo.InvariantCulture);
            return index < reader.Inputs.Count ? reader.Inputs[index].Expression : syntax.Name;
        }

        return reader.Argument(argument)?.Expression ?? syntax.Name;
    }

    private SyntaxNodeOrToken Identifier() => layer.Syntax switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        _ => layer.Syntax,
    };

    private static SyntaxNode? UsedType(NameSyntax name) => name switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: [var argument, ..] } => argument,
        QualifiedNameSyntax qualified => UsedType(qualified.Right),
        AliasQualifiedNameSyntax alias => UsedType(alias.Name),
        _ => null,
    };
}
