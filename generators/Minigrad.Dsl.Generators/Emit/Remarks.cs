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
        foreach (RepeatedRun<CompiledLayer> run in RepeatedRuns.Split(model.Layers, layer => layer.Path))
        {
            foreach (Roll roll in run.Rolls(repetition => [.. repetition.Select(layer => Row(layer, costs))]))
            {
                if (roll.Count > 1)
                {
                    writer.Line($"/// <item><term>{run.Block}</term><description>Each {{index}} from {Literal.Integer(roll.First)} to {Literal.Integer(roll.First + roll.Count - 1)}:</description></item>");
                }

                roll.Texts.ToList().ForEach(text => writer.Line(text));
            }
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
