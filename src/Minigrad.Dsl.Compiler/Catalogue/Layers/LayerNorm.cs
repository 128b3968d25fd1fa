using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Layer normalisation over the last axis.</summary>
public sealed class LayerNorm : LayerDefinition
{
    public override string Kind => "LayerNorm";

    public override Value? Build(LayerContext context)
    {
        if (context.Input.Axes.Count < 2)
        {
            return context.RefuseRank("at least two axes, '… features'");
        }

        Axis last = context.Input.Axes[context.Input.Axes.Count - 1];
        double? epsilon = context.Real("Epsilon", 1e-5, value => value > 0 && !double.IsInfinity(value), "positive");
        if (epsilon is null || context.RefusesRunTime(Text.Place.Attribute, "The last axis", last.Size))
        {
            return null;
        }

        Axis[] features = [new("features", last.Size)];
        int weight = context.Parameter("weight", features, InitializerSpec.Ones);
        int bias = context.Parameter("bias", features, InitializerSpec.Zeros);
        GraphBuilder graph = context.Graph;
        int statistics = graph.Emit(new StatisticsOp(NormalizationKind.Rows), context.Input.Node);
        int node = graph.Emit(new NormalizeOp(NormalizationKind.Rows, epsilon.Value), context.Input.Node, statistics, weight, bias);
        return context.Result(node, context.Input.Axes);
    }
}
