using CsCheck;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.TestKit.Oracle;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class SimplifierTests
{
    private static readonly ScalarExpression X = new ScalarArgument(0);
    private static readonly ScalarExpression Y = new ScalarArgument(1);

    public static TheoryData<string, string> Simplified => new()
    {
        { (X + 0).ToString(), "x0" },
        { (0 + X).ToString(), "x0" },
        { (X - 0).ToString(), "x0" },
        { (0 - X).ToString(), "-x0" },
        { (X * 1).ToString(), "x0" },
        { (1 * X).ToString(), "x0" },
        { (X / 1).ToString(), "x0" },
        { (X * 0).ToString(), "0" },
        { (0 / X).ToString(), "0" },
        { (0 - (0 - X)).ToString(), "x0" },
        { ((ScalarExpression)2 * 3 - 1).ToString(), "5" },
        { Simplifier.Unary(UnaryFunction.Sqrt, 4).ToString(), "2" },
        { (X + Y).Substitute(i => i == 0 ? 0 : X).ToString(), "x0" },
    };

    [Theory]
    [MemberData(nameof(Simplified))]
    public void Operators_NeutralElements_AreLeftOut(string actual, string expected) => Assert.Equal(expected, actual);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Arguments_OfSelect_AreThoseOfAllParts(bool swapped)
    {
        ScalarSelect select = swapped ? new(Y, 0, 1, X) : new(X, 0, Y, 1);
        Assert.Equal([0, 1], select.Arguments.Order());
    }

    [Fact]
    public void Substitute_RandomExpressions_IsComposition() => Gen.Select(ScalarExpressions.Generator, ScalarExpressions.Generator, Gen.Double[0.5, 2].Array[2]).Sample(
        (outer, inner, x) =>
        {
            double value = ScalarEvaluator.Evaluate(inner, x, ScalarExpressions.Sizes);
            double expected = ScalarEvaluator.Evaluate(outer, [value, x[1]], ScalarExpressions.Sizes);
            double actual = ScalarEvaluator.Evaluate(outer.Substitute(i => i == 0 ? inner : new ScalarArgument(i)), x, ScalarExpressions.Sizes);
            Assert.True(ScalarExpressions.Same(expected, actual), $"{outer} of {inner}: {expected:R} but {actual:R}");
        },
        iter: 500);
}
