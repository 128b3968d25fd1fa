using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Weight standardisation: each output's weights over its fan-in have mean 0 and variance 1.</summary>
public static class StandardizedWeight
{
    public const string Argument = "WeightStandardization";

    private const double Epsilon = 1e-5;

    /// <summary>The weight (out, then the fan-in's axes) as the layer uses it, or <see langword="null"/> with the error reported.</summary>
    public static int? Of(LayerContext context, int weight, IReadOnlyList<Axis> axes)
    {
        if (!context.Flag(Argument, false))
        {
            return weight;
        }

        Size[] fanIn = [.. axes.Skip(1).Select(axis => axis.Size)];
        if (Axis.Product(axes.Skip(1)).Constant == 1)
        {
            context.Errors.Report(RuleBook.ArgumentRange, context.At(Argument), Argument, context.Layer.Name, "on with a fan-in of 1", "off where an output has a single weight, which would always become 0");
            return null;
        }

        context.Declare(Argument, 1);
        GraphBuilder graph = context.Graph;
        NormalizationKind kind = new NormalizationKind.Rows(fanIn.Length);
        int statistics = graph.Emit(new StatisticsOp(kind), weight);
        return graph.Emit(new NormalizeOp(kind, Epsilon), weight, statistics, graph.Elementwise(1, fanIn), graph.Elementwise(0, fanIn));
    }
}
