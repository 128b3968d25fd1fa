using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Sources;

/// <summary>Finds what a <see cref="Place"/> names on a class itself.</summary>
internal readonly struct ClassPlaces(INamedTypeSymbol type, CancellationToken cancellationToken)
{
    public SyntaxNodeOrToken Find(string argument)
    {
        AttributeReader? module = MinigradAttributes.Module(type) is { } attribute ? AttributeReader.Read(attribute, cancellationToken) : null;
        return argument switch
        {
            Place.Signature => module?.Argument(nameof(ModelAttribute.Signature))?.Expression ?? Name(module),
            Place.Attribute => Name(Block() ?? module),
            _ when argument.StartsWith("@size ", StringComparison.Ordinal) => Size(argument.Split(' ')),
            _ when argument.StartsWith("@loss ", StringComparison.Ordinal) => Loss(argument.Split(' ')),
            _ => Identifier(module),
        };
    }

    /// <summary>The attribute that is one too many where a class is both a model and a block.</summary>
    private AttributeReader? Block()
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (MinigradAttributes.Is(attribute, typeof(BlockAttribute)))
            {
                return AttributeReader.Read(attribute, cancellationToken);
            }
        }

        return null;
    }

    private SyntaxNodeOrToken Size(string[] words)
    {
        AttributeReader reader = Read(MinigradAttributes.Sizes(type), words[1]);
        string argument = words[2] == "name" ? nameof(SizeAttribute.Name) : nameof(SizeAttribute.Value);
        return reader.Argument(argument)?.Expression ?? Name(reader);
    }

    private SyntaxNodeOrToken Loss(string[] words)
    {
        AttributeReader reader = Read(MinigradAttributes.Losses(type), words[1]);
        if (words.Length == 2 || (words[2] == "output" && reader.Inputs.Count == 0))
        {
            return Name(reader);
        }

        if (words[2] == "output")
        {
            return reader.Inputs[0].Expression;
        }

        return reader.Argument(words[2]) is { } argument ? Element(argument.Expression, words) : Name(reader);
    }

    /// <summary>The element of a written array that a fourth word names, else the whole argument.</summary>
    private static ExpressionSyntax Element(ExpressionSyntax argument, string[] words)
    {
        IReadOnlyList<ExpressionSyntax> elements = AttributeReader.Elements(argument);
        return words.Length > 3 && int.Parse(words[3], CultureInfo.InvariantCulture) is int index && index < elements.Count ? elements[index] : argument;
    }

    private AttributeReader Read(IReadOnlyList<AttributeData> attributes, string index) =>
        AttributeReader.Read(attributes[int.Parse(index, CultureInfo.InvariantCulture)], cancellationToken);

    /// <summary>The class's name in the declaration that carries the attribute, or in the user's first one.</summary>
    private SyntaxNodeOrToken Identifier(AttributeReader? module)
    {
        var declaration = module?.Syntax?.Parent?.Parent as BaseTypeDeclarationSyntax
            ?? GeneratedSource.DeclarationsByUser(type).FirstOrDefault()?.GetSyntax(cancellationToken) as BaseTypeDeclarationSyntax;
        return declaration is null ? default : declaration.Identifier;
    }

    private static SyntaxNodeOrToken Name(AttributeReader? reader) => reader?.Syntax is { } syntax ? syntax.Name : default(SyntaxNodeOrToken);
}
