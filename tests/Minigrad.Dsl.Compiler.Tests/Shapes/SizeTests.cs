using CsCheck;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

public sealed class SizeTests
{
    private static readonly Size Batch = Size.Named("batch");
    private static readonly Size Time = Size.Named("time");
    private static readonly Size Dim = Size.Named("dim");

    [Fact]
    public void Sum_ConstantsThatCancel_IsTheName() => Assert.Equal(Time, Time + Size.Of(2) - Size.Of(3) + Size.One);

    [Fact]
    public void Sum_TermsThatCancel_IsZero() => Assert.Equal(Size.Zero, (Time * Dim) - (Dim * Time));

    [Fact]
    public void Sum_OfNothingButConstants_IsConstant() => Assert.Equal(7, (Time + Size.Of(7) - Time).Constant);

    [Fact]
    public void Constant_OfAName_IsNone()
    {
        Assert.Null(Time.Constant);
        Assert.False(Time.IsConstant);
        Assert.Equal(0, Size.Zero.Constant);
    }

    [Fact]
    public void FloorDivide_OfAMultiple_LeavesNoDivision() => Assert.Equal((Size.Of(2) * Time) + Size.Of(3), Size.FloorDivide((Size.Of(4) * Time) + Size.Of(7), Size.Of(2)));

    [Fact]
    public void FloorDivide_NegativeConstant_RoundsDown() => Assert.Equal(-2, Size.FloorDivide(Size.Of(-3), Size.Of(2)).Constant);

    [Fact]
    public void FloorDivide_NegativeOffset_KeepsTheRestPositive() =>
        Assert.Equal("(height + 1)//2 - 1", Size.FloorDivide(Size.Named("height") - Size.One, Size.Of(2)).ToString());

    [Fact]
    public void FloorDivide_SameWindowWrittenTwoWays_IsOneSize() =>
        Assert.Equal(Size.FloorDivide(Time + Size.Of(4) - Size.Of(5), Size.Of(2)) + Size.One, Size.FloorDivide(Time + Size.One, Size.Of(2)));

    [Fact]
    public void FloorDivide_ByItself_IsOne() => Assert.Equal(Size.One, Size.FloorDivide(Time + Dim, Dim + Time));

    [Fact]
    public void FloorDivide_ByOne_IsTheDividend() => Assert.Equal(Time - Dim, Size.FloorDivide(Time - Dim, Size.One));

    [Fact]
    public void DivideExactly_Product_TakesTheFactorAway() => Assert.Equal(Size.Of(2) * Dim, Size.DivideExactly(Size.Of(6) * Dim * Time, Size.Of(3) * Time));

    [Fact]
    public void DivideExactly_SumWithARest_IsNone()
    {
        Assert.Null(Size.DivideExactly((Size.Of(4) * Dim) + Size.One, Size.Of(2)));
        Assert.Null(Size.DivideExactly(Size.Of(7), Size.Of(2)));
        Assert.Null(Size.DivideExactly(Dim, Time));
    }

    [Fact]
    public void Names_OfADivision_AreThoseInside() =>
        Assert.Equal(["batch", "dim", "time"], (Batch * Size.FloorDivide(Time + Size.One, Dim)).Names.Order());

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-3, "-3")]
    [InlineData(12, "12")]
    public void ToString_Constant_IsTheNumber(long value, string expected) => Assert.Equal(expected, Size.Of(value).ToString());

    [Fact]
    public void ToString_Polynomial_HasLongProductsFirstAndTheConstantLast() =>
        Assert.Equal("3*batch*time - dim + 2", (Size.Of(2) - Dim + (Size.Of(3) * Time * Batch)).ToString());

    [Fact]
    public void Substitute_AName_NormalisesTheResult()
    {
        Size size = Size.FloorDivide(Time + Size.One, Size.Of(2));
        Assert.Equal(Dim + Size.One, size.Substitute(new Dictionary<string, Size> { ["time"] = (Size.Of(2) * Dim) + Size.One }));
        Assert.Equal(4, size.Substitute(new Dictionary<string, Size> { ["time"] = Size.Of(7) }).Constant);
    }

    [Fact]
    public void Arithmetic_RandomExpressions_KeepTheirValue() => SizeExpressions.WithValues.Sample(
        (expression, values) => Assert.Equal(expression.Evaluate(values), expression.ToSize().Evaluate(values)),
        iter: 2000);

    [Fact]
    public void Arithmetic_EqualExpressionsWrittenInOtherOrders_AreEqual() => Gen.Select(SizeExpressions.Generator, SizeExpressions.Generator, SizeExpressions.Generator).Sample(
        (x, y, z) =>
        {
            (Size a, Size b, Size c) = (x.ToSize(), y.ToSize(), z.ToSize());
            Assert.Equal(a + b, b + a);
            Assert.Equal(a * b, b * a);
            Assert.Equal((a + b) + c, a + (b + c));
            Assert.Equal((a * b) * c, a * (b * c));
            Assert.Equal(a * (b + c), (a * b) + (a * c));
            Assert.Equal(Size.Zero, a - a);
            Assert.Equal((a + b).GetHashCode(), (b + a).GetHashCode());
        },
        iter: 300);

    [Fact]
    public void FloorDivide_MultipleAdded_ComesOutOfTheDivision() => Gen.Select(SizeExpressions.Generator, SizeExpressions.Generator, Gen.Long[1, 5]).Sample(
        (x, y, d) => Assert.Equal(
            y.ToSize() + Size.FloorDivide(x.ToSize(), Size.Of(d)),
            Size.FloorDivide((Size.Of(d) * y.ToSize()) + x.ToSize(), Size.Of(d))),
        iter: 500);

    [Fact]
    public void DivideExactly_OfAProduct_UndoesIt() => Gen.Select(SizeExpressions.Generator, Gen.Long[1, 5]).Sample(
        (x, d) => Assert.Equal(x.ToSize(), Size.DivideExactly(x.ToSize() * Size.Of(d) * Time, Size.Of(d) * Time)),
        iter: 500);

    [Fact]
    public void Substitute_RandomExpressions_IsEvaluation() => SizeExpressions.WithValues.Sample(
        (expression, values) =>
        {
            Dictionary<string, Size> sizes = values.ToDictionary(pair => pair.Key, pair => Size.Of(pair.Value));
            Assert.Equal(expression.Evaluate(values), expression.ToSize().Substitute(sizes).Constant);
        },
        iter: 1000);
}
