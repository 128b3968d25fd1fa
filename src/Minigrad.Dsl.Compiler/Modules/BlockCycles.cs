using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Finds classes that contain themselves, whose expansion would never end.</summary>
public static class BlockCycles
{
    /// <summary>Whether <paramref name="module"/> or a block that it uses contains itself; a use that leads back to the class it stands in is reported.</summary>
    public static bool Find(ModelSpec spec, ModuleSpec module, ErrorSink errors)
    {
        bool found = false;
        foreach (LayerSpec layer in module.Layers.Where(layer => layer.Block is not null))
        {
            if (PathBack(spec, layer.Block!, module.Type.FullName, []) is { } path)
            {
                string way = string.Join(" → ", path.Prepend(module.Type.FullName).Select(name => name.Substring(name.LastIndexOf('.') + 1)));
                errors.Report(RuleBook.BlockInItself, new(module.Type.FullName, layer.Name, Place.Attribute), module.Type.Name, layer.Name, way);
                found = true;
            }
        }

        return found;
    }

    private static List<string>? PathBack(ModelSpec spec, string from, string target, HashSet<string> seen)
    {
        if (from == target)
        {
            return [from];
        }

        IEnumerable<LayerSpec> uses = spec.Block(from)?.Layers.Where(layer => layer.Block is not null) ?? [];
        return seen.Add(from)
            ? uses.Select(layer => PathBack(spec, layer.Block!, target, seen)).FirstOrDefault(path => path is not null)?.Prepend(from).ToList()
            : null;
    }
}
