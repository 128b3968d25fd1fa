using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Definitions;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding.Functions;

/// <summary>Reads elementwise functions of other assemblies: the definitions that these carry, since a compiled assembly has no source to expand.</summary>
internal static class ReferencedFunctions
{
    /// <summary>Whether other assemblies see a method.</summary>
    public static bool IsVisible(IMethodSymbol method)
    {
        bool isVisible = true;
        for (ISymbol? symbol = method; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            isVisible &= symbol.DeclaredAccessibility == Accessibility.Public;
        }

        return isVisible;
    }

    /// <summary>The function, or <see langword="null"/> where its assembly carries no definition of it that this version can read.</summary>
    public static ElementwiseSpec? Read(IMethodSymbol method)
    {
        string place = ElementwiseSpec.PlaceOf(TypeBinder.FullName(method.ContainingType), method.Name, method.Parameters.Length);
        string name = $"\"{method.Name}\"";
        return Texts(method.ContainingAssembly).Where(text => text.Contains(name)).Select(Definition.ReadFunction).FirstOrDefault(function => function?.Place == place);
    }

    /// <summary>Why a function cannot be read, after its assembly's name.</summary>
    public static string Reason(IMethodSymbol method) => Texts(method.ContainingAssembly).Any(text => !text.StartsWith(Definition.Header + "\n", StringComparison.Ordinal))
        ? "whose definitions are of another version: build both with the same version of Minigrad.Dsl"
        : "which carries no definition of it, as of every public function that is built without errors: make the function and its class public, mend its errors, and build it anew";

    private static IEnumerable<string> Texts(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(attribute => MinigradAttributes.Is(attribute, typeof(DefinitionAttribute)))
        .Select(attribute => attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null)
        .OfType<string>();
}
