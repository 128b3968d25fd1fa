using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Layer normalisation over the last axis, or over all from a given one on.</summary>
public sealed class LayerNorm : LayerDefinition
{
    public override string Kind => "LayerNorm";

    public override Value? Build(LayerContext context)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count < 2)
        {
            return context.RefuseRank("at least two axes, '… features'");
        }

        bool scalar = context.Flag("ScalarAffine", false);
        double? epsilon = context.Epsilon();
        if (epsilon is null || FirstAxis(context) is not { } first || (!scalar && RefusesRunTime(context, first)))
        {
            return null;
        }

        Axis[] features = input.Count - first == 1 ? [new("features", input[first].Size)] : [.. input.Skip(first)];
        Size[] sizes = [.. features.Select(axis => axis.Size)];
        int weight = Affine(context, "weight", scalar ? [] : features, InitializerSpec.Ones, sizes);
        int bias = Affine(context, "bias", scalar ? [] : features, InitializerSpec.Zeros, sizes);
        GraphBuilder graph = context.Graph;
        NormalizationKind kind = new NormalizationKind.Rows(features.Length);
        int statistics = graph.Emit(new StatisticsOp(kind), context.Input.Node);
        return context.Result(graph.Emit(new NormalizeOp(kind, epsilon.Value), context.Input.Node, statistics, weight, bias), input);
    }

    private static int? FirstAxis(LayerContext context)
    {
        int? first = AxisArgument.Find(context, "Axis");
        if (first == 0)
        {
            context.Errors.Report(RuleBook.ArgumentRange, context.At("Axis"), "Axis", context.Layer.Name, "the first axis, the samples", "an axis after it");
            return null;
        }

        return first;
    }

    private static bool RefusesRunTime(LayerContext context, int first)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        string what = input.Count - first == 1 ? "The last axis" : "Each normalised axis";
        return input.Skip(first).Any(axis => context.RefusesRunTime(Text.Place.Attribute, what, axis.Size));
    }

    // A scalar stands under every feature; nothing is done where the value has the features already.
    private static int Affine(LayerContext context, string role, Axis[] axes, InitializerSpec initializer, Size[] features)
    {
        int value = context.Parameter(role, axes, initializer);
        return context.Graph.Elementwise(new ScalarArgument(0), features, (value, AxisMap.Right(features.Length, axes.Length)));
    }
}
