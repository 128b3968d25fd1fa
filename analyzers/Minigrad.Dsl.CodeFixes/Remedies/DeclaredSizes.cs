using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>The <c>[Size]</c>s that stand on a class.</summary>
internal static class DeclaredSizes
{
    /// <summary>Their names, as far as they are written as literals.</summary>
    public static IEnumerable<string> Of(TypeDeclarationSyntax type) => Attributes(type)
        .Where(attribute => Is(attribute, "Size"))
        .Select(attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
        .OfType<LiteralExpressionSyntax>()
        .Select(literal => literal.Token.ValueText);

    /// <summary>All attributes of a class.</summary>
    public static IEnumerable<AttributeSyntax> Attributes(TypeDeclarationSyntax type) => type.AttributeLists.SelectMany(list => list.Attributes);

    /// <summary>Whether an attribute is written with this name, in the long or the short form.</summary>
    public static bool Is(AttributeSyntax attribute, string name)
    {
        string written = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return written == name || written == name + "Attribute";
    }
}
