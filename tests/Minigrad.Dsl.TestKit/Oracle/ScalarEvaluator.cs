using Minigrad.Compiler.Ir.Scalar;

namespace Minigrad.TestKit.Oracle;

/// <summary>Evaluates scalar expressions in double precision.</summary>
public static class ScalarEvaluator
{
    /// <summary>The value of an expression for given arguments and run-time sizes.</summary>
    public static double Evaluate(ScalarExpression expression, ReadOnlySpan<double> arguments, IReadOnlyDictionary<string, long> sizes) => expression switch
    {
        ScalarConstant constant => constant.Value,
        ScalarArgument argument => arguments[argument.Index],
        ScalarSize size => size.Size.Evaluate(sizes),
        ScalarUnary unary => Unary(unary.Function, Evaluate(unary.Operand, arguments, sizes)),
        ScalarBinary binary => Binary(binary.Function, Evaluate(binary.Left, arguments, sizes), Evaluate(binary.Right, arguments, sizes)),
        ScalarSelect select => Holds(select.Comparison, Evaluate(select.Left, arguments, sizes), Evaluate(select.Right, arguments, sizes))
            ? Evaluate(select.Then, arguments, sizes)
            : Evaluate(select.Else, arguments, sizes),
        _ => throw new NotSupportedException($"The interpreter does not know the expression '{expression}'."),
    };

    private static bool Holds(Comparison comparison, double a, double b) => comparison switch
    {
        Comparison.Greater => a > b,
        Comparison.GreaterOrEqual => a >= b,
        Comparison.Equal => a == b,
        _ => throw new NotSupportedException($"The interpreter does not know the comparison {comparison}."),
    };

    private static double Unary(UnaryFunction function, double x) => function switch
    {
        UnaryFunction.Negate => -x,
        UnaryFunction.Sqrt => Math.Sqrt(x),
        UnaryFunction.Exp => Math.Exp(x),
        UnaryFunction.Log => Math.Log(x),
        UnaryFunction.Abs => Math.Abs(x),
        UnaryFunction.Relu => Math.Max(x, 0),
        UnaryFunction.Sigmoid => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x)),
        UnaryFunction.Tanh => Math.Tanh(x),
        UnaryFunction.Erf => ErrorFunction.Evaluate(x),
        UnaryFunction.Softplus => x > 0 ? x + Log1p(Math.Exp(-x)) : Log1p(Math.Exp(x)),
        UnaryFunction.Log1p => Log1p(x),
        UnaryFunction.Expm1 => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1,
        UnaryFunction.Sin => Math.Sin(x),
        UnaryFunction.Cos => Math.Cos(x),
        UnaryFunction.Sinh => Math.Sinh(x),
        UnaryFunction.Cosh => Math.Cosh(x),
        _ => throw new NotSupportedException($"The interpreter does not know the function {function}."),
    };

    private static double Binary(BinaryFunction function, double a, double b) => function switch
    {
        BinaryFunction.Add => a + b,
        BinaryFunction.Subtract => a - b,
        BinaryFunction.Multiply => a * b,
        BinaryFunction.Divide => a / b,
        BinaryFunction.Maximum => Math.Max(a, b),
        BinaryFunction.Minimum => Math.Min(a, b),
        BinaryFunction.LeakyRelu => a > 0 ? a : b * a,
        BinaryFunction.Power => Math.Pow(a, b),
        _ => throw new NotSupportedException($"The interpreter does not know the function {function}."),
    };

    private static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x);
}
