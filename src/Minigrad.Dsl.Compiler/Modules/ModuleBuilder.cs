using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Builds the layers of a class in source order, expanding the blocks that it uses.</summary>
public static class ModuleBuilder
{
    private const int MaximumLayers = 2048;

    /// <summary>The outputs of the class, or <see langword="null"/> with the errors reported.</summary>
    /// <param name="frame">The class.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="given">Its inputs, named as its layers know them.</param>
    public static IReadOnlyList<Value>? Build(ModuleFrame frame, Signature signature, IReadOnlyList<Value> given)
    {
        InputResolver inputs = new(frame, given);
        foreach (LayerSpec layer in frame.Module.Layers)
        {
            inputs.Add(layer, BuildLayer(frame, layer, inputs));
        }

        Value?[] outputs = [.. signature.Outputs.Select(inputs.Output)];
        foreach (LayerSpec unread in inputs.Unread)
        {
            frame.Errors.Report(RuleBook.LayerUnread, frame.At(unread.Name, Place.Identifier), unread.Name);
        }

        if (!frame.Errors.HasErrors)
        {
            LayerAdvice.Give(frame, signature, inputs);
        }

        // A layer with an error may be the one that was meant to read it.
        foreach (int unread in frame.Errors.HasErrors ? [] : inputs.UnreadInputs)
        {
            Place where = signature.Inputs[unread].NameAt(frame.At("", Place.Signature));
            frame.Errors.Report(RuleBook.InputUnread, where, given[unread].Name, frame.Module.Type.Name);
        }

        Value[] results = [.. outputs.Where(output => output is not null).Select(output => output!)];
        return results.Length == outputs.Length && SignatureChecker.CheckOutputs(frame, signature, results) ? results : null;
    }

    private static Value? BuildLayer(ModuleFrame frame, LayerSpec layer, InputResolver inputs)
    {
        if (ReservedNames.Contains(layer.Name, frame.Module.Type.Name))
        {
            frame.Errors.Report(RuleBook.NameReserved, frame.At(layer.Name, Place.Identifier), layer.Name);
            return null;
        }

        if (layer.Kind != Reuse.Kind)
        {
            return Apply(frame, layer, frame.OwnerOf(layer), inputs);
        }

        if (Reuse.Find(frame, layer) is { } used)
        {
            return Apply(frame, used with { Name = layer.Name, Inputs = layer.Inputs }, frame.OwnerOf(used), inputs);
        }

        inputs.Resolve(layer, (1, int.MaxValue));
        return null;
    }

    private static Value? Apply(ModuleFrame frame, LayerSpec layer, string owner, InputResolver inputs)
    {
        if (layer.Block is not null)
        {
            return BlockExpander.Expand(frame, layer, owner, inputs);
        }

        LayerDefinition definition = LayerCatalogue.FindLayer(layer.Kind)
            ?? throw new InvalidOperationException($"The catalogue has no layer '{layer.Kind}'.");
        InputReading reading = definition.ReadsIndices ? InputReading.Indices : InputReading.Values;
        if (inputs.Resolve(layer, definition.InputCount, reading) is { } values)
        {
            return RefusesMore(frame, layer) ? null : Build(frame, layer, owner, definition, values);
        }

        // The arguments of a layer that is applied again stand where it is declared.
        if (frame.Module.Layers.Contains(layer))
        {
            ArgumentChecker.Check(frame, layer, owner, definition);
        }

        return null;
    }

    private static Value? Build(ModuleFrame frame, LayerSpec layer, string owner, LayerDefinition definition, IReadOnlyList<Value> values)
    {
        string path = frame.PathOf(layer);
        frame.Program.BeginLayer(path);
        int parameters = frame.Program.Parameters.Count;
        int strangers = frame.Program.Strangers;
        Value? result;
        try
        {
            result = definition.Build(new(frame, layer, values, owner));
            if (result is null || frame.Program.Strangers > strangers || RefusesLarge(frame, layer, result, parameters))
            {
                return null;
            }
        }
        catch (OverflowException)
        {
            ReportLarge(frame, layer, layer.Name);
            return null;
        }

        result = Observe(frame.Program, result);
        frame.Program.Layers.Add(new(
            path,
            layer.Kind,
            values.Select(value => value.Path).ToEquatableArray(),
            frame.Program.Constants.ToEquatableArray(),
            frame.Program.UsedParameters.ToEquatableArray(),
            frame.Program.UsedBuffers.ToEquatableArray(),
            result.Axes,
            result.Node) { Remark = frame.Program.Remark });
        return result;
    }

    // Repetitions of repetitions multiply.
    private static bool RefusesMore(ModuleFrame frame, LayerSpec layer)
    {
        bool isFull = frame.Program.Layers.Count >= MaximumLayers;
        if (isFull)
        {
            frame.Errors.Report(RuleBook.TooManyLayers, frame.At(layer.Name, Place.Attribute), layer.Name, Size.Format(MaximumLayers));
        }

        return isFull;
    }

    private static Value Observe(ModelProgram program, Value result)
    {
        if (!program.IsObserved)
        {
            return result;
        }

        int layer = program.Layers.Count;
        int node = program.Graph.Emit(new ObserveOp(layer), result.Node);
        program.Graph.Output(OutputKind.LayerOutput, layer, node);
        return result with { Node = node };
    }

    private static bool RefusesLarge(ModuleFrame frame, LayerSpec layer, Value result, int parameters)
    {
        string? large = result.Axes.Any(axis => axis.Size.Constant > int.MaxValue)
            ? layer.Name
            : frame.Program.Parameters.Skip(parameters).FirstOrDefault(parameter => parameter.Length > int.MaxValue)?.Name;
        if (large is not null)
        {
            ReportLarge(frame, layer, large);
        }

        return large is not null;
    }

    private static void ReportLarge(ModuleFrame frame, LayerSpec layer, string name) =>
        frame.Errors.Report(RuleBook.SizeNotPositive, frame.At(layer.Name, Place.Attribute), name, "too large", "1 and below 2147483648");
}
