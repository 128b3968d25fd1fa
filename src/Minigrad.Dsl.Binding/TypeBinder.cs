using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>Describes a class so that its other half can be written.</summary>
internal static class TypeBinder
{
    private static readonly SymbolDisplayFormat NameWithTypeParameters = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat NamespaceName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat PlainNamespaceName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Describes <paramref name="type"/>.</summary>
    public static TypeSpec Bind(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        bool hasDocumentation = GeneratedSource.DeclarationsByUser(type)
            .Select(reference => DocumentationComment.Of(reference.GetSyntax(cancellationToken)))
            .Any(text => text.Contains("<summary") || text.Contains("<inheritdoc"));
        return new TypeSpec(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NamespaceName),
            type.Name,
            FullName(type),
            OutermostFirst(type).Select(Declaration).ToEquatableArray(),
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            type.IsSealed,
            hasDocumentation);
    }

    /// <summary>Namespace, containing types and name with dots: how a <see cref="Compiler.Text.Place"/> names a class.</summary>
    public static string FullName(INamedTypeSymbol type)
    {
        string name = string.Join(".", OutermostFirst(type).Select(part => part.Name));
        return type.ContainingNamespace is null or { IsGlobalNamespace: true }
            ? name
            : $"{type.ContainingNamespace.ToDisplayString(PlainNamespaceName)}.{name}";
    }

    /// <summary>Whether another file cannot hold a second half of the type.</summary>
    public static bool IsFileLocal(INamedTypeSymbol type) => OutermostFirst(type).Any(part => part.IsFileLocal);

    /// <summary>A type and those that contain it, the outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> OutermostFirst(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> chain = [];
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            chain.Push(part);
        }

        return chain;
    }

    private static string Declaration(INamedTypeSymbol type) => $"partial {Keyword(type)} {type.ToDisplayString(NameWithTypeParameters)}";

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}
