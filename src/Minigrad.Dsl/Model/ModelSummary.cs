using System.Globalization;
using System.Text;

namespace Minigrad;

/// <summary>A model as a table: layer, kind, inputs, output shape, parameters, floating-point operations.</summary>
public sealed class ModelSummary
{
    private ModelSummary(IModel model)
    {
        Name = model.Description.Name;
        Inputs = model.Description.Inputs;
        Outputs = model.Description.Outputs;
        Layers = model.Description.Layers;
        Parameters = model.Parameters.ElementCount;
        Buffers = model.Buffers.ElementCount;
        Flops = model.Description.Flops;
    }

    /// <summary>The model's class name.</summary>
    public string Name { get; }

    /// <summary>The inputs in signature order.</summary>
    public IReadOnlyList<TensorDescription> Inputs { get; }

    /// <summary>The outputs in signature order.</summary>
    public IReadOnlyList<TensorDescription> Outputs { get; }

    /// <summary>The rows: the layers, blocks expanded, in source order.</summary>
    public IReadOnlyList<LayerDescription> Layers { get; }

    /// <summary>The number of learned values; what layers share counts once.</summary>
    public long Parameters { get; }

    /// <summary>The number of values that training updates without a gradient: running statistics.</summary>
    public long Buffers { get; }

    /// <summary>Floating-point operations of a forward pass, a number or an expression over run-time axes; empty where they are not known.</summary>
    public string Flops { get; }

    /// <summary>Summarises a model: <c>Console.WriteLine(ModelSummary.Of(net))</c>.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The summary.</returns>
    public static ModelSummary Of(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model);
    }

    /// <summary>A title, a line for each layer in aligned columns, and the totals.</summary>
    /// <returns>The text, lines separated by LF.</returns>
    public override string ToString()
    {
        List<string[]> rows = [["Layer", "Kind", "Inputs", "Shape", "Parameters", "FLOPs"]];
        foreach (LayerDescription layer in Layers)
        {
            rows.Add([layer.Name, layer.Kind, string.Join(", ", layer.Inputs), layer.Shape, Number(layer.Parameters), layer.Flops]);
        }

        rows.Add(["Total", "", "", "", Number(Parameters), Flops]);
        StringBuilder text = new($"{Name}: {Shapes(Inputs)} -> {Shapes(Outputs)}\n\n");
        text.Append(TextTable.Write(rows, rightAligned: 4));
        if (Buffers > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"and {Buffers} running statistics\n");
        }

        return text.ToString();
    }

    private static string Shapes(IReadOnlyList<TensorDescription> tensors) =>
        tensors.Count == 1 ? tensors[0].Shape : string.Join(", ", tensors.Select(tensor => $"{tensor.Name}: {tensor.Shape}"));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
