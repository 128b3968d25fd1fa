using Minigrad.Compiler.Ir.Scalar;

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

        ScalarExpression shifted = LeakyRelu.Function(leak.Value) - subtract.Value;
        return context.Map(double.IsPositiveInfinity(maximum.Value) ? shifted : new ScalarBinary(BinaryFunction.Minimum, shifted, maximum.Value));
    }
}
