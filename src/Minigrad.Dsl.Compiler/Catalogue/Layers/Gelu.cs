using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.Compiler.Catalogue.Layers;

/// <summary><c>y = x·Φ(x)</c> with the distribution function Φ of the standard normal distribution, or its approximation by a hyperbolic tangent.</summary>
public sealed class Gelu : LayerDefinition
{
    // Beyond it the tangent is ±1 in double precision, and the polynomial inside could only overflow.
    private const double LargestSquare = 400;

    public override string Kind => "Gelu";

    public override Value? Build(LayerContext context)
    {
        bool approximate = context.Flag("Approximate", false);
        if (approximate)
        {
            context.Declare("Approximate", 1);
        }

        return context.Map(approximate ? Approximate() : Exact());
    }

    private static ScalarExpression Exact()
    {
        ScalarExpression x = new ScalarArgument(0);
        return x * 0.5 * (new ScalarUnary(UnaryFunction.Erf, x * Math.Sqrt(0.5)) + 1);
    }

    private static ScalarExpression Approximate()
    {
        ScalarExpression x = new ScalarArgument(0);
        ScalarExpression square = new ScalarBinary(BinaryFunction.Minimum, x * x, LargestSquare);
        return x * 0.5 * (new ScalarUnary(UnaryFunction.Tanh, x * Math.Sqrt(2 / Math.PI) * ((square * 0.044715) + 1)) + 1);
    }
}
