using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = min(leaky(x) - subtract, maximum)</c>.</summary>
public sealed class GeneralRelu : LayerDefinition
{
    public override string Kind => "GeneralRelu";

    public override Value? Build(LayerContext context)
    {
        double? leak = context.Real("Leak", 0, LeakyRelu.IsSlope, LeakyRelu.SlopeRange);
        double? subtract = context.Real("Subtract", 0, value => !double.IsNaN(value) && !double.IsInfinity(value), "finite");
        double? maximum = context.Real("Maximum", double.PositiveInfinity, value => value > -(subtract ?? 0), "above -Subtract, the result at 0");
        if (leak is null || subtract is null || maximum is null)
        {
            return null;
        }

        ScalarExpression leaky = LeakyRelu.Function(leak.Value);
        return context.Flag("Adjustable", false)
            ? Adjustable(context, leaky, subtract.Value, maximum.Value)
            : context.Map(Limit(leaky - subtract.Value, maximum.Value));
    }

    private static Value Adjustable(LayerContext context, ScalarExpression leaky, double subtract, double maximum)
    {
        EquatableArray<Size> shape = context.Graph[context.Input.Node].Shape;
        (_, int shift) = context.Buffer("subtract", [], new InitializerSpec.Constant(subtract));
        ScalarExpression shifted = Limit(leaky - new ScalarArgument(1), maximum);
        int node = context.Graph.Elementwise(shifted, shape, (context.Input.Node, AxisMap.Identity(shape.Count)), (shift, AxisMap.Right(shape.Count, 0)));
        return context.Result(node, context.Input.Axes);
    }

    private static ScalarExpression Limit(ScalarExpression shifted, double maximum) =>
        double.IsPositiveInfinity(maximum) ? shifted : new ScalarBinary(BinaryFunction.Minimum, shifted, maximum);
}
