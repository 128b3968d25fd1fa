using Xunit;

namespace Minigrad.Tests;

public class AccuracyTests
{
    [Fact]
    public void Value_TiesAndNaN_CountTheFirstLargestOnly()
    {
        float[] output =
        [
            1, 3, 2,
            5, 5, 1,
            5, 5, 1,
            float.NaN, 1, 2,
            float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity,
        ];

        Assert.Equal(3 / 5.0, Measure(output, [1, 0, 1, 2, 2]));
        Assert.Equal(0, Measure(output, [0, 1, 2, 0, 0]));
    }

    [Fact]
    public void Value_NothingMeasured_IsNaN()
    {
        Assert.Equal(double.NaN, new Accuracy().Value);
        Assert.Equal(double.NaN, Measure([], []));
        Assert.Equal(double.NaN, Measure([1, 2, 3], [-100]));
    }

    [Fact]
    public void Value_LabelsOutsideTheClasses_AreNotCounted() => Assert.Equal(0.5, Measure([2, 1, 2, 1, 2, 1, 2, 1], [0, -1, 1, 2]));

    [Fact]
    public void Value_RowsThatTheLossIgnores_AreNotCounted()
    {
        Accuracy accuracy = new();
        accuracy.Update([2, 1, 2, 1, 1, 2, 1, 2], new([], [0, 0, 0, 1], [4]) { IgnoredIndex = 0 });
        Assert.Equal(1, accuracy.Value);
    }

    private static double Measure(float[] output, int[] labels)
    {
        Accuracy accuracy = new();
        accuracy.Update(output, new([], labels, [labels.Length]));
        return accuracy.Value;
    }
}
