using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Normalisation over neighbouring channels of each sample.</summary>
public sealed class GroupNorm : LayerDefinition
{
    public override string Kind => "GroupNorm";

    public override Value? Build(LayerContext context)
    {
        Size? groups = context.Size("Groups");
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count < 2)
        {
            return context.RefuseRank("at least two axes, 'batch channels …'");
        }

        if (groups is null || context.RefusesRunTime("Groups", "Groups", groups) || RefusesDivision(context, groups, input[1].Size))
        {
            return null;
        }

        return Normalize(context, groups);
    }

    /// <summary>Normalises with this number of groups, with a weight and a bias for each channel.</summary>
    public static Value? Normalize(LayerContext context, Size groups)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        double? epsilon = context.Epsilon();
        if (context.Scale() is not { } scale || epsilon is null || context.RefusesRunTime(Place.Attribute, "The number of channels", input[1].Size))
        {
            return null;
        }

        Axis[] channels = [new("channels", input[1].Size)];
        int weight = context.Parameter("weight", channels, scale);
        int bias = context.Parameter("bias", channels, InitializerSpec.Zeros);
        GraphBuilder graph = context.Graph;
        NormalizationKind kind = new NormalizationKind.Groups(groups);
        int statistics = graph.Emit(new StatisticsOp(kind), context.Input.Node);
        return context.Result(graph.Emit(new NormalizeOp(kind, epsilon.Value), context.Input.Node, statistics, weight, bias), input);
    }

    private static bool RefusesDivision(LayerContext context, Size groups, Size channels)
    {
        if (groups.Constant is not { } count || channels.Constant is not { } all || all % count == 0)
        {
            return false;
        }

        Value input = context.Input;
        context.Errors.Report(
            RuleBook.GroupsUneven, context.At("Groups"), input.Origin, context.Layer.Name, Size.Format(all), input.Name, Size.Format(count), Size.Format(all % count));
        return true;
    }
}
