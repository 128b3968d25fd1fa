using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Finds the layer or block that a <c>[Reuse]</c> applies again.</summary>
public static class Reuse
{
    /// <summary>The kind of layer that applies another one.</summary>
    public const string Kind = "Reuse";

    /// <summary>The argument that names the layer.</summary>
    public const string Layer = "Layer";

    /// <summary>The layer whose weights are used, through others that reuse it, or <see langword="null"/> with the error reported.</summary>
    public static LayerSpec? Find(ModuleFrame frame, LayerSpec reuse)
    {
        LayerSpec layer = reuse;
        while (layer.Kind == Kind)
        {
            if (Above(frame, layer) is not { } next)
            {
                return null;
            }

            layer = next;
        }

        return layer;
    }

    private static LayerSpec? Above(ModuleFrame frame, LayerSpec reuse)
    {
        string name = reuse.Argument(Layer) as string ?? "";
        Place where = frame.At(reuse.Name, Layer);
        if (frame.Module.Layers.TakeWhile(layer => layer.Name != reuse.Name).FirstOrDefault(layer => layer.Name == name) is { } found)
        {
            return found;
        }

        if (frame.Module.Layers.Any(layer => layer.Name == name))
        {
            frame.Errors.Report(RuleBook.InputBelow, where, frame.At(name, Place.Identifier), reuse.Name, name);
        }
        else
        {
            frame.Errors.Report(RuleBook.ReuseUnknown, where, reuse.Name, name, frame.Module.Type.Name);
        }

        return null;
    }
}
