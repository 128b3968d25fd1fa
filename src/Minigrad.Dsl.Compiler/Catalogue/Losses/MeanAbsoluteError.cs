using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>The mean of the absolute differences.</summary>
public sealed class MeanAbsoluteError : LossDefinition
{
    public override string Kind => "MeanAbsoluteError";

    public override bool TakesLabels => false;

    public override int? Build(LossContext context, Value output) =>
        context.Mean(new ScalarUnary(UnaryFunction.Abs, new ScalarArgument(0) - new ScalarArgument(1)), output);
}
