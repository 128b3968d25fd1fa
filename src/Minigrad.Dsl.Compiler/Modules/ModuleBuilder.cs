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
        int parameters = frame.Program.Parameters.Count;
        frame.Program.Constants.Clear();
        Value? result;
        try
        {
            result = definition.Build(new(frame, layer, values));
            if (result is null || RefusesLarge(frame, layer, result, parameters))
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
        EquatableArray<string> inputNames = values.Select(value => value.Path).ToEquatableArray();
        frame.Program.Layers.Add(new(path, layer.Kind, inputNames, frame.Program.Constants.ToEquatableArray(), result.Axes, result.Node));
        return result;
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
