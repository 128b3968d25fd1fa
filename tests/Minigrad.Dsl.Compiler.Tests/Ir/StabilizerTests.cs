using CsCheck;
using Minigrad.Compiler.Autodiff;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.TestKit.Oracle;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class StabilizerTests
{
    private static readonly ScalarExpression X = new ScalarArgument(0);
    private static readonly ScalarExpression Y = new ScalarArgument(1);

    public static (string Actual, string Expected)[] Rewritten =>
    [
        (Run(Log(1 + Exp(X))), "softplus(x0)"),
        (Run(Log(Exp(X) + 1)), "softplus(x0)"),
        (Run(Log(1 + Exp(-X))), "softplus(-x0)"),
        (Run(Log(1 + X)), "log1p(x0)"),
        (Run(Log(1 - X)), "log1p(-x0)"),
        (Run(Log(1 - Exp(X))), "log1p(-exp(x0))"),
        (Run(Log(Exp(X) + Exp(Y))), "(x0 + softplus((x1 - x0)))"),
        (Run(Log(Exp(X))), "x0"),
        (Run(Log(1 / (1 + Exp(-X)))), "-softplus(-x0)"),
        (Run(Log(1 - (1 / (1 + Exp(-X))))), "-softplus(x0)"),
        (Run(Exp(X) - 1), "expm1(x0)"),
        (Run(1 - Exp(X)), "-expm1(x0)"),
        (Run(1 / (1 + Exp(-X))), "sigmoid(x0)"),
        (Run(1 / (1 + Exp(X))), "sigmoid(-x0)"),
        (Run(Exp(X) / (1 + Exp(X))), "sigmoid(x0)"),
        (Run(Exp(X) / (Exp(X) + 1)), "sigmoid(x0)"),
        (Run(X * Exp(X) / (1 + Exp(X))), "x0 * sigmoid(x0)"),
        (Run(X / (1 + Exp(-X))), "x0 * sigmoid(x0)"),
        (Run(Exp(X) / ((1 + Exp(X)) * (1 + Exp(X)))), "sigmoid(x0) * sigmoid(-x0)"),
        (Run(1 - (1 / (1 + Exp(-X)))), "sigmoid(-x0)"),
        (Run((Exp(X) - Exp(-X)) / (Exp(X) + Exp(-X))), "tanh(x0)"),
        (Run((Exp(2 * X) - 1) / (Exp(2 * X) + 1)), "tanh(x0)"),
        (Run((1 - Exp(-X)) / (1 + Exp(-X))), "tanh(0.5 * x0)"),
        (Run(Unary(UnaryFunction.Sinh, X) / Unary(UnaryFunction.Cosh, X)), "tanh(x0)"),
        (Run(Exp(X) * Exp(Y)), "exp((x0 + x1))"),
        (Run(Y / Exp(X)), "x1 * exp(-x0)"),
        (Run(Unary(UnaryFunction.Sqrt, Exp(X))), "exp(0.5 * x0)"),
        (Run(X * Unary(UnaryFunction.Tanh, Log(1 + Exp(X)))), "x0 * tanh(softplus(x0))"),
        (Run(X * ((Exp(X) * Exp(X)) + (2 * Exp(X))) / ((Exp(X) * Exp(X)) + (2 * Exp(X)) + 2)),
            "x0 * (exp((2 * x0 - max(max(2 * x0, x0), 0))) + 2 * exp((x0 - max(max(2 * x0, x0), 0)))) / ((exp((2 * x0 - max(max(2 * x0, x0), 0))) + 2 * exp((x0 - max(max(2 * x0, x0), 0)))) + 2 * exp(-max(max(2 * x0, x0), 0)))"),
        (Run(X * X + Y), "(x0 * x0 + x1)"),
    ];

    [Fact]
    public void Run_UnstableForm_IsTheStableOne() => Assert.All(Rewritten, one => Assert.Equal(one.Expected, one.Actual));

    [Fact]
    public void Run_RandomExpressions_IsTheSameFunction() => Gen.Select(ScalarExpressions.Generator, Gen.Double[0.5, 2].Array[2]).Sample((f, x) =>
    {
        double expected = ScalarEvaluator.Evaluate(f, x, ScalarExpressions.Sizes);
        double actual = ScalarEvaluator.Evaluate(Stabilizer.Run(f), x, ScalarExpressions.Sizes);
        return !double.IsFinite(expected) || Math.Abs(expected - actual) <= 1e-6 * Math.Max(1, Math.Abs(expected));
    });

    [Theory]
    [InlineData(100)]
    [InlineData(-100)]
    [InlineData(1e4)]
    [InlineData(-1e4)]
    public void Run_Mish_HasFiniteDerivativesFarFromZero(double x)
    {
        ScalarExpression mish = Stabilizer.Run(X * Unary(UnaryFunction.Tanh, Log(1 + Exp(X))));

        double slope = ScalarEvaluator.Evaluate(ScalarDerivatives.Of(mish, 0, mish), [x], ScalarExpressions.Sizes);

        Assert.Equal(x > 0 ? 1 : 0, slope, 1e-9);
    }

    private static string Run(ScalarExpression expression) => Stabilizer.Run(expression).ToString()!;

    private static ScalarUnary Unary(UnaryFunction function, ScalarExpression x) => new ScalarUnary(function, x);

    private static ScalarUnary Exp(ScalarExpression x) => Unary(UnaryFunction.Exp, x);

    private static ScalarUnary Log(ScalarExpression x) => Unary(UnaryFunction.Log, x);
}
