using System.Numerics.Tensors;
using Xunit;

namespace Minigrad.Testing.Tests;

public sealed class NearTests
{
    [Theory]
    [InlineData(100.0, 100.9, true)]
    [InlineData(100.0, 101.2, false)]
    [InlineData(-100.0, -100.9, true)]
    [InlineData(0.0, 0.09, true)]
    [InlineData(0.0, -0.11, false)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 1.0, false)]
    [InlineData(1.0, double.NaN, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, 1e300, false)]
    public void Near_TwoNumbers_FollowsTheFormula(double expected, double actual, bool near)
    {
        void Check() => Expect.Near(expected, actual, relative: 0.01, absolute: 0.1);

        Assert.Equal(near, Record.Exception(Check) is null);
    }

    [Fact]
    public void Near_ValuesThatDiffer_ShowsIndexBothValuesAndDifference()
    {
        float[] expected = [1, 2, 3, 4];
        float[] logits = [1, 2.5f, 3, float.NaN];

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Near<float, float>(expected, logits));

        Assert.Equal(
            """
            logits differs in 2 of 4 values; allowed is 1E-06 + 1E-05 · |expected|.
              [1]: expected 2, actual 2.5, difference 0.5
              [3]: expected 4, actual NaN, difference NaN
            """,
            failure.Message);
    }

    [Fact]
    public void Near_ManyValuesThatDiffer_ShowsTheFirstAndTheLargestDifference()
    {
        double[] expected = new double[100];
        double[] actual = [.. Enumerable.Range(0, 100).Select(i => i == 70 ? -9.0 : 1.0)];

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Near<double, double>(expected, actual));

        string[] lines = failure.Message.Split('\n');
        Assert.Equal("actual differs in 100 of 100 values; allowed is 1E-06 + 1E-05 · |expected|.", lines[0]);
        Assert.Equal("  [4]: expected 0, actual 1, difference 1", lines[5]);
        Assert.Equal("  … and 95 more; the largest difference:", lines[6]);
        Assert.Equal("  [70]: expected 0, actual -9, difference -9", lines[7]);
    }

    [Fact]
    public void Near_AnotherNumberOfValues_SaysBoth()
    {
        int[] labels = [1, 2];

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.Near<int, int>([1, 2, 3], labels));

        Assert.Equal("labels has 2 values, expected are 3.", failure.Message);
    }

    [Fact]
    public void Near_TensorsThatDiffer_ShowsTheIndexOfEachAxis()
    {
        Tensor<float> expected = Tensor.Create<float>([1, 2, 3, 4, 5, 6], [2, 3]);
        Tensor<float> actual = Tensor.Create<float>([1, 2, 3, 4, 5, 7], [2, 3]);

        ExpectationException values = Assert.Throws<ExpectationException>(() => Expect.Near(expected, actual));
        ExpectationException shape = Assert.Throws<ExpectationException>(() => Expect.Near(expected, actual.Reshape([3, 2]), what: "y"));

        Assert.Contains("\n  [1, 2]: expected 6, actual 7, difference 1", values.Message, StringComparison.Ordinal);
        Assert.Equal("y has the shape [3, 2], expected is [2, 3].", shape.Message);
    }

    [Fact]
    public void Near_ToleranceThatIsNoNumber_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Expect.Near(1, 2, relative: double.NaN));
}
