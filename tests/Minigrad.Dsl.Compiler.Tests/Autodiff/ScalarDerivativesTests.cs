using CsCheck;
using Minigrad.Compiler.Autodiff;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.TestKit.Oracle;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class ScalarDerivativesTests
{
    private static readonly ScalarExpression X = new ScalarArgument(0);
    private static readonly ScalarExpression Y = new ScalarArgument(1);

    public static TheoryData<string, string> Derivatives => new()
    {
        { Of(X * Y), "x1" },
        { Of(X * X), "2 * x0" },
        { Of(Y / X), "-x1 / x0 / x0" },
        { Of(X - Y), "1" },
        { Of(Y - X), "-1" },
        { Of(X / Y), "1 / x1" },
        { Of(Y), "0" },
        { Of(new ScalarUnary(UnaryFunction.Exp, X)), "x9" },
        { Of(new ScalarUnary(UnaryFunction.Sqrt, X)), "0.5 / x9" },
        { Of(new ScalarUnary(UnaryFunction.Log, X)), "1 / x0" },
        { Of(new ScalarUnary(UnaryFunction.Relu, X)), "(x9 > 0 ? 1 : 0)" },
        { Of(new ScalarUnary(UnaryFunction.Relu, X * Y)), "(x9 > 0 ? x1 : 0)" },
        { Of(new ScalarUnary(UnaryFunction.Sigmoid, X)), "x9 * (1 - x9)" },
        { Of(new ScalarUnary(UnaryFunction.Tanh, X)), "(1 - x9 * x9)" },
        { Of(new ScalarUnary(UnaryFunction.Erf, X)), "1.1283791670955126 * exp(-x0 * x0)" },
        { Of(new ScalarBinary(BinaryFunction.LeakyRelu, X, 0.1)), "(x9 > 0 ? 1 : 0.1)" },
        { Of(new ScalarBinary(BinaryFunction.LeakyRelu, X, Y)), "(x0 > 0 ? 1 : x1)" },
        { Of(new ScalarBinary(BinaryFunction.LeakyRelu, Y, X)), "(x1 > 0 ? 0 : x1)" },
        { Of(new ScalarBinary(BinaryFunction.Minimum, X, 6)), "(6 > x9 ? 1 : 0)" },
        { Of(new ScalarBinary(BinaryFunction.Minimum, X, Y)), "(x1 > x0 ? 1 : 0)" },
        { Of(new ScalarBinary(BinaryFunction.Minimum, new ScalarBinary(BinaryFunction.LeakyRelu, X, 0.1) - 0.4, 6)), "(6 > x9 ? ((x9 + 0.4) > 0 ? 1 : 0.1) : 0)" },
        { Of(new ScalarUnary(UnaryFunction.Exp, X) + 3), "exp(x0)" },
        { Of(new ScalarUnary(UnaryFunction.Softplus, X)), "sigmoid(x0)" },
        { Of(new ScalarUnary(UnaryFunction.Log1p, X)), "1 / (1 + x0)" },
        { Of(new ScalarUnary(UnaryFunction.Expm1, X)), "exp(x0)" },
        { Of(new ScalarUnary(UnaryFunction.Cos, 2 * X)), "-sin(2 * x0) * 2" },
        { Of(new ScalarUnary(UnaryFunction.Cosh, X)), "sinh(x0)" },
        { Of(new ScalarBinary(BinaryFunction.Power, X, 1.5)), "1.5 * sqrt(x0)" },
        { Of(new ScalarSelect(X, Y, X * X, 3 * X, Comparison.GreaterOrEqual)), "(x0 >= x1 ? 2 * x0 : 3)" },
        { Of(X * new ScalarUnary(UnaryFunction.Sqrt, X)), "(sqrt(x0) + (x0 == 0 ? 0 : x0 * (0.5 / sqrt(x0))))" },
        { Of(new ScalarUnary(UnaryFunction.Tanh, new ScalarUnary(UnaryFunction.Exp, X))), "((1 - x9 * x9) == 0 ? 0 : (1 - x9 * x9) * exp(x0))" },
    };

    [Theory]
    [MemberData(nameof(Derivatives))]
    public void Of_Function_ReadsTheOutputWhereThatSavesWork(string actual, string expected) => Assert.Equal(expected, actual);

    [Fact]
    public void Of_RandomExpressions_IsTheSlope() => Gen.Select(ScalarExpressions.Generator, Gen.Int[0, 1], Gen.Double[0.5, 2].Array[2]).Sample(
        (f, argument, x) =>
        {
            double At(double step)
            {
                double[] moved = [.. x];
                moved[argument] += step;
                return ScalarEvaluator.Evaluate(f, moved, ScalarExpressions.Sizes);
            }

            ScalarExpression derivative = ScalarDerivatives.Of(f, argument, new ScalarArgument(2));
            double actual = ScalarEvaluator.Evaluate(derivative, [.. x, At(0)], ScalarExpressions.Sizes);
            (double below, double above) = ((At(0) - At(-1e-6)) / 1e-6, (At(1e-6) - At(0)) / 1e-6);
            double size = new[] { 1, Math.Abs(below), Math.Abs(above), Math.Abs(At(0)) }.Max();

            // The slopes of roots and logarithms at 0 are infinite, as constants can be, and 0 times that is not a number.
            bool mayBeInfinite = !double.IsFinite(actual) && new[] { "sqrt", "log", "/", "Infinity" }.Any(f.ToString()!.Contains);

            // Where the slope jumps, as at the kink of max(x, 0), or is too steep for a difference, there is nothing to compare.
            bool comparable = !mayBeInfinite && size < 1e4 && Math.Abs(above - below) < 1e-3 * size;
            Assert.True(!comparable || Math.Abs(((below + above) / 2) - actual) < 1e-4 * size, $"∂/∂x{argument} of {f} is {derivative} = {actual:R}, not {(below + above) / 2:R}");
        },
        iter: 2000);

    private static string Of(ScalarExpression expression) => ScalarDerivatives.Of(expression, 0, new ScalarArgument(9)).ToString()!;
}
