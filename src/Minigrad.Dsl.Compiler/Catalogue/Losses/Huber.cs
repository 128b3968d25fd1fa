using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>Half the square of small differences, a straight line beyond <c>Delta</c>.</summary>
public sealed class Huber : LossDefinition
{
    public override string Kind => "Huber";

    public override bool TakesLabels => false;

    public override int? Build(LossContext context, Value output)
    {
        double? delta = context.Real("Delta", 1, value => value > 0 && !double.IsInfinity(value), "positive");
        if (delta is not { } d)
        {
            return null;
        }

        ScalarExpression difference = new ScalarArgument(0) - new ScalarArgument(1);
        ScalarExpression distance = new ScalarUnary(UnaryFunction.Abs, difference);
        return context.Mean(new ScalarSelect(distance, d, (distance - (d / 2)) * d, difference * difference * 0.5), output);
    }
}
