using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary>The mean over height and width.</summary>
public sealed class GlobalAveragePool : LayerDefinition
{
    public override string Kind => "GlobalAveragePool";

    public override Value? Build(LayerContext context)
    {
        EquatableArray<Axis> input = context.Input.Axes;
        if (input.Count != 4)
        {
            return context.RefuseRank("four axes, 'batch channels height width'");
        }

        ContractOp sum = new(
            EquatableArray.Of(EquatableArray.Of(0, 1, 2, 3)),
            EquatableArray.Of(0, 1),
            EquatableArray.Of("batch", "channels", "height", "width"),
            input.Select(axis => axis.Size).ToEquatableArray());
        int total = context.Graph.Emit(sum, context.Input.Node);
        ScalarExpression mean = new ScalarArgument(0) * (1 / ScalarSize.Of(input[2].Size * input[3].Size));
        return context.Result(context.Graph.Elementwise(mean, total), input.Take(2));
    }
}
