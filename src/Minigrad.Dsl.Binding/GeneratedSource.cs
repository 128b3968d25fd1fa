using Microsoft.CodeAnalysis;

namespace Minigrad.Binding;

/// <summary>Tells the user's files from those that generators add, which analyzers see too.</summary>
internal static class GeneratedSource
{
    public static bool Contains(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>The user's declarations of a symbol.</summary>
    public static IEnumerable<SyntaxReference> DeclarationsByUser(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Where(reference => !Contains(reference.SyntaxTree));
}
