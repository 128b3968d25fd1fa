using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Advice on two layers of a class of which one is all that reads the other.</summary>
public static class LayerAdvice
{
    private static readonly HashSet<string> Convolutions = ["Conv1d", "Conv2d", "ConvTranspose2d"];

    /// <summary>The norms that subtract a mean of each channel, so that a constant added to it is gone.</summary>
    private static readonly HashSet<string> ChannelNorms = ["BatchNorm", "InstanceNorm", "RunningBatchNorm"];

    /// <summary>Advises on the layers of a class without errors.</summary>
    public static void Give(ModuleFrame frame, Signature signature, InputResolver results)
    {
        EquatableArray<LayerSpec> layers = frame.Module.Layers;
        string[][] reads = [.. layers.Select((layer, i) => Reads(layers, i))];
        for (int i = 0; i < layers.Count; i++)
        {
            string name = layers[i].Name;
            int[] readers = [.. Enumerable.Range(0, layers.Count).Where(reader => reads[reader].Contains(name))];
            bool isOutput = signature.Outputs.Any(output => output.Name == name) || i == layers.Count - 1;
            if (readers.Length == 1 && !isOutput && !layers.Any(layer => layer.Kind == Reuse.Kind))
            {
                Bias(frame, layers[i], layers[readers[0]], results);
                Linear(frame, layers[i], reads[i], layers[readers[0]], results);
            }
        }
    }

    private static string[] Reads(EquatableArray<LayerSpec> layers, int index) =>
        layers[index].Inputs.Count > 0 ? [.. layers[index].Inputs.Select(input => input.Name)]
        : index > 0 ? [layers[index - 1].Name]
        : [];

    private static void Bias(ModuleFrame frame, LayerSpec layer, LayerSpec reader, InputResolver results)
    {
        // A linear layer's bias is one for each channel only where the last axis is the channels.
        bool isPerChannel = Convolutions.Contains(layer.Kind) || (layer.Kind == "Linear" && results.Find(layer.Name)?.Axes.Count == 2);
        if (isPerChannel && ChannelNorms.Contains(reader.Kind) && layer.Argument("Bias") is not false)
        {
            Place where = frame.At(layer.Name, layer.Argument("Bias") is null ? Place.Attribute : "Bias");
            frame.Errors.Report(RuleBook.BiasBeforeNorm, where, layer.Name, layer.Kind, reader.Name, reader.Kind);
        }
    }

    /// <summary>A pair whose middle is narrower than both ends is a factorised map, which one layer could not be.</summary>
    private static void Linear(ModuleFrame frame, LayerSpec layer, string[] reads, LayerSpec reader, InputResolver results)
    {
        if (layer.Kind != "Linear" || reader.Kind != "Linear" || Width(results.Find(layer.Name)) is not { } middle || Width(results.Find(reader.Name)) is not { } to)
        {
            return;
        }

        string from = reads.Length > 0 ? reads[0] : InputResolver.InputName;
        if (Width(results.Find(from)) is { } width && (middle >= width || middle >= to))
        {
            frame.Errors.Report(
                RuleBook.LinearAfterLinear,
                frame.At(reader.Name, Place.Attribute),
                frame.At(layer.Name, Place.Attribute),
                reader.Name,
                layer.Name,
                Size.Format(middle),
                Size.Format(width),
                Size.Format(to));
        }
    }

    private static long? Width(Value? value) => value is { Axes.Count: > 0 } found ? found.Axes[found.Axes.Count - 1].Size.Constant : null;
}
