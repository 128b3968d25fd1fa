using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>The mean of the squared differences.</summary>
public sealed class MeanSquaredError : LossDefinition
{
    public override string Kind => "MeanSquaredError";

    public override bool TakesLabels => false;

    public override int? Build(LossContext context, Value output)
    {
        EquatableArray<Size> shape = output.Axes.Select(axis => axis.Size).ToEquatableArray();
        AxisMap identity = AxisMap.Identity(shape.Count);
        ScalarExpression difference = new ScalarArgument(0) - new ScalarArgument(1);
        int squares = context.Graph.Elementwise(difference * difference, shape, (output.Node, identity), (context.Target, identity));
        EquatableArray<int> axes = Enumerable.Range(0, shape.Count).ToEquatableArray();
        EquatableArray<string> names = output.Axes.Select((axis, i) => axis.Name.Length > 0 ? axis.Name : $"a{Size.Format(i)}").ToEquatableArray();
        int sum = context.Graph.Emit(new ContractOp(EquatableArray.Of(axes), default, names, shape), squares);
        return context.Graph.Elementwise(new ScalarArgument(0) * (1 / ScalarSize.Of(Axis.Product(output.Axes))), sum);
    }
}
