using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;
using Minigrad.Generators.Emit.Repetitions;

namespace Minigrad.Generators.Emit;

/// <summary>Writes a model's documentation: the table of its layers.</summary>
public static class Remarks
{
    public static void Write(CodeWriter writer, CompiledModel model, LayerCosts costs)
    {
        TypeSpec type = model.Spec.Root.Type;
        if (!type.HasDocumentation)
        {
            writer.Line($"/// <summary>Model {type.Name}: <c>{Side(model.Inputs.Select(input => (input.Name, input.Axes)))} -&gt; {Side(model.Outputs.Select(output => (output.Name, output.Axes)))}</c>.</summary>");
        }

        long parameters = model.Parameters.Sum(parameter => parameter.Length);
        writer.Line("/// <remarks>")
            .Line("/// <list type=\"table\">")
            .Line("/// <listheader><term>Layer</term><description>Kind, result, parameters, FLOPs</description></listheader>");
        foreach (RolledItems<CompiledLayer> found in RepeatedRuns.Roll(model.Layers, layer => layer.Path, (repetition, _) => [.. repetition.Select(layer => Row(layer, costs))]))
        {
            if (found.Roll is { } roll)
            {
                writer.Line($"/// <item><term>{found.Block}</term><description>Each {{index}} from {Literal.Integer(roll.First)} to {Literal.Integer(roll.First + roll.Count - 1)}:</description></item>");
            }

            (found.Roll?.Texts ?? [.. found.Items.Select(layer => Hole.Plain(Row(layer, costs)))]).ToList().ForEach(text => writer.Line(text));
        }

        writer.Line("/// </list>").Line($"/// In all {Literal.Integer(parameters)} parameters and {costs.Flops(model.Layers)} FLOPs.").Line("/// </remarks>");
    }

    private static string Row(CompiledLayer layer, LayerCosts costs) =>
        $"/// <item><term>{Hole.Indices(layer.Path)}</term><description>{layer.Kind}, <c>{Axis.Format(layer.Axes)}</c>, {Literal.Integer(costs.Parameters(layer))}, {costs.Flops(layer)}</description></item>";

    private static string Side(IEnumerable<(string Name, EquatableArray<Axis> Axes)> tensors)
    {
        string[] texts = [.. tensors.Select(tensor => Axis.Format(tensor.Axes))];
        return texts.Length == 1 ? texts[0] : string.Join(", ", tensors.Zip(texts, (tensor, text) => $"{tensor.Name}: {text}"));
    }
}
