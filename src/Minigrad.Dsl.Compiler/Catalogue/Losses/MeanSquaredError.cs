using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>The mean of the squared differences.</summary>
public sealed class MeanSquaredError : LossDefinition
{
    public override string Kind => "MeanSquaredError";

    public override bool TakesLabels => false;

    public override int? Build(LossContext context, Value output)
    {
        ScalarExpression difference = new ScalarArgument(0) - new ScalarArgument(1);
        return context.Mean(difference * difference, output);
    }
}
