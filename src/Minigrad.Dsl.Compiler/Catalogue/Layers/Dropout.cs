using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>Random zeros in training, nothing in evaluation.</summary>
public sealed class Dropout : LayerDefinition
{
    public override string Kind => "Dropout";

    public override Value? Build(LayerContext context)
    {
        double? probability = context.Real("Probability", 0.5, value => value is >= 0 and < 1, "at least 0 and below 1");
        if (probability is null)
        {
            return null;
        }

        if (context.Mode == BuildMode.Evaluation)
        {
            return context.Result(context.Input.Node, context.Input.Axes);
        }

        EquatableArray<Size> shape = context.Graph[context.Input.Node].Shape;
        AxisMap identity = AxisMap.Identity(shape.Count);
        int mask = context.Graph.Source(new DropoutMaskOp(probability.Value, context.NextStream()), shape);
        int node = context.Graph.Elementwise(new ScalarArgument(0) * new ScalarArgument(1), shape, (context.Input.Node, identity), (mask, identity));
        return context.Result(node, context.Input.Axes);
    }
}
