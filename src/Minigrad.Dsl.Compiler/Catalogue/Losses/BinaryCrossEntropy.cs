using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Losses;

/// <summary>The mean of <c>log(1 + exp(x)) - t·x</c> for logits x and targets t.</summary>
public sealed class BinaryCrossEntropy : LossDefinition
{
    public override string Kind => "BinaryCrossEntropy";

    public override bool TakesLabels => false;

    public override int? Build(LossContext context, Value output)
    {
        // log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|)), whose exponential cannot overflow. |x| is max(x, -x), whose slope at 0 is that of -x: with
        // the slope 0 that max(x, 0) has there, the derivative at 0 is σ(0) = 1/2.
        ScalarExpression x = new ScalarArgument(0);
        ScalarExpression distance = new ScalarBinary(BinaryFunction.Maximum, x, new ScalarUnary(UnaryFunction.Negate, x));
        ScalarExpression small = new ScalarUnary(UnaryFunction.Exp, new ScalarUnary(UnaryFunction.Negate, distance));
        ScalarExpression element = new ScalarUnary(UnaryFunction.Relu, x) - (x * new ScalarArgument(1)) + new ScalarUnary(UnaryFunction.Log, small + 1);
        return context.Mean(element, output);
    }
}
