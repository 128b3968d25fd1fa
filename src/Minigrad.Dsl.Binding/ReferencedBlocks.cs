using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Definitions;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>
/// Reads blocks of other assemblies: only the definitions that they carry, never their members, since a compilation does not see the private ones. In a spec their names begin with the
/// assembly's, so that classes of one name in two assemblies stay apart.
/// </summary>
internal static class ReferencedBlocks
{
    private const string Separator = "!";

    /// <summary>The name by which a spec of <paramref name="assembly"/> knows a block; what names no class is in no assembly.</summary>
    public static string Name(INamedTypeSymbol block, IAssemblySymbol assembly) =>
        block.ContainingAssembly is not { } home || IsIn(block, assembly) ? TypeBinder.FullName(block) : Qualify(TypeBinder.FullName(block), home.Name);

    /// <summary>Whether a class belongs to the assembly itself.</summary>
    public static bool IsIn(INamedTypeSymbol block, IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(block.ContainingAssembly, assembly);

    /// <summary>Whether a block of another assembly carries a definition, in whatever version.</summary>
    public static bool HasDefinition(INamedTypeSymbol block) => Text(block) is not null;

    /// <summary>The block and those that it uses, or <see langword="null"/> where it carries no definition that this version can read.</summary>
    public static IReadOnlyList<ModuleSpec>? Read(INamedTypeSymbol block)
    {
        if (Text(block) is not { } text || Definition.Read(text) is not { } spec)
        {
            return null;
        }

        string assembly = block.ContainingAssembly.Name;
        return [.. spec.Blocks.Prepend(spec.Root).Select(module => module with
        {
            Type = module.Type with { FullName = Qualify(module.Type.FullName, assembly) },
            Layers = module.Layers.Select(layer => layer with { Block = layer.Block is null ? null : Qualify(layer.Block, assembly) }).ToEquatableArray(),
        })];
    }

    private static string? Text(INamedTypeSymbol block) => block.GetAttributes()
        .Where(attribute => MinigradAttributes.Is(attribute, typeof(DefinitionAttribute)))
        .Select(attribute => attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null)
        .FirstOrDefault();

    private static string Qualify(string fullName, string assembly) => fullName.Contains(Separator) ? fullName : assembly + Separator + fullName;
}
