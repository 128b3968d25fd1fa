using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The means of as many regions as the result has pixels.</summary>
public sealed class AdaptiveAveragePool : LayerDefinition
{
    public override string Kind => "AdaptiveAveragePool";

    public override Value? Build(LayerContext context)
    {
        (int Height, int Width)? size = context.Pair("Out", null, minimum: 1);
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count != 4)
        {
            return context.RefuseRank("four axes, 'batch channels height width'");
        }

        if (size is not { } to)
        {
            return null;
        }

        int node = context.Graph.Emit(new AveragePool2dOp(new PoolRegions.Adaptive(to.Height, to.Width)), context.Input.Node);
        return context.Result(node, [input[0], input[1], new("h", Size.Of(to.Height)), new("w", Size.Of(to.Width))]);
    }
}
