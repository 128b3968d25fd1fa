using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;

namespace Minigrad.Binding;

/// <summary>Turns a class with <c>[Model]</c> or <c>[Block]</c> into what the compiler takes.</summary>
public static class ModelBinder
{
    /// <summary>Reads a class and the blocks that it uses.</summary>
    /// <param name="type">A class with <c>[Model]</c> or <c>[Block]</c>, in source.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A value without symbols, syntax or locations, fit to be kept between edits.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> has neither attribute.</exception>
    public static ModelSpec BindSpec(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        BindSpec(type, Blocks(type, cancellationToken), cancellationToken);

    /// <summary>Reads a class and the blocks that it uses, and remembers where everything stands.</summary>
    /// <param name="type">A class with <c>[Model]</c> or <c>[Block]</c>, in source.</param>
    /// <param name="compilation">The compilation that <paramref name="type"/> is in.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The spec, and the way back to the source.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> has neither attribute.</exception>
    public static BoundModel Bind(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, INamedTypeSymbol> blocks = Blocks(type, cancellationToken);
        ModelSpec spec = BindSpec(type, blocks, cancellationToken);
        var types = blocks.ToDictionary(block => block.Key, block => block.Value);
        types[spec.Root.Type.FullName] = type;
        return new BoundModel(spec, new SourceMap(types, method: null, compilation));
    }

    private static ModelSpec BindSpec(INamedTypeSymbol type, IReadOnlyDictionary<string, INamedTypeSymbol> blocks, CancellationToken cancellationToken)
    {
        SortedDictionary<string, ModuleSpec> modules = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, INamedTypeSymbol> block in blocks)
        {
            foreach (ModuleSpec module in ReferencedBlocks.IsIn(block.Value, type.ContainingAssembly)
                ? [ModuleBinder.Bind(block.Value, cancellationToken)]
                : ReferencedBlocks.Read(block.Value) ?? [])
            {
                modules[module.Type.FullName] = module;
            }
        }

        return new ModelSpec(ModuleBinder.Bind(type, cancellationToken), modules.Values.ToEquatableArray());
    }

    private static SortedDictionary<string, INamedTypeSymbol> Blocks(INamedTypeSymbol root, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var pending = new Stack<INamedTypeSymbol>([root]);
        while (pending.Count > 0)
        {
            foreach (LayerProperty layer in LayerProperty.Of(pending.Pop(), cancellationToken))
            {
                if (layer.UsedType is not INamedTypeSymbol { OriginalDefinition: var used } || MinigradAttributes.Module(used) is null)
                {
                    continue;
                }

                string name = ReferencedBlocks.Name(used, root.ContainingAssembly);
                if (!found.ContainsKey(name))
                {
                    found.Add(name, used);
                    if (ReferencedBlocks.IsIn(used, root.ContainingAssembly))
                    {
                        pending.Push(used);
                    }
                }
            }
        }

        return found;
    }
}
