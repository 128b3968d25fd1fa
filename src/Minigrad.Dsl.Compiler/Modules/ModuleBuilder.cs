using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Builds the layers of a class in source order, expanding the blocks that it uses.</summary>
public static class ModuleBuilder
{
    /// <summary>The result of the class's last layer, or <see langword="null"/> with the errors reported.</summary>
    public static Value? Build(ModuleFrame frame, Signature signature, Value? input)
    {
        InputResolver inputs = new(frame, input);
        foreach (LayerSpec layer in frame.Module.Layers)
        {
            inputs.Add(layer, BuildLayer(frame, layer, inputs));
        }

        foreach (LayerSpec unread in inputs.Unread)
        {
            frame.Errors.Report(RuleBook.LayerUnread, frame.At(unread.Name, Place.Identifier), unread.Name);
        }

        return inputs.Last is { } output && SignatureChecker.CheckOutput(frame, signature, output) ? output : null;
    }

    private static Value? BuildLayer(ModuleFrame frame, LayerSpec layer, InputResolver inputs)
    {
        if (ReservedNames.Contains(layer.Name, frame.Module.Type.Name))
        {
            frame.Errors.Report(RuleBook.NameReserved, frame.At(layer.Name, Place.Identifier), layer.Name);
            return null;
        }

        if (layer.Block is not null)
        {
            IReadOnlyList<Value>? read = inputs.Resolve(layer, (1, 1));
            return BlockExpander.Expand(frame, layer, read?[0]);
        }

        LayerDefinition definition = LayerCatalogue.FindLayer(layer.Kind)
            ?? throw new InvalidOperationException($"The catalogue has no layer '{layer.Kind}'.");
        if (inputs.Resolve(layer, definition.InputCount) is not { } values)
        {
            return null;
        }

        string path = frame.PathOf(layer);
        frame.Program.Graph.Layer = path;
        Value? result = definition.Build(new(frame, layer, values));
        if (result is not null)
        {
            frame.Program.Layers.Add(new(path, layer.Kind, result.Axes, result.Node));
        }

        return result;
    }
}
