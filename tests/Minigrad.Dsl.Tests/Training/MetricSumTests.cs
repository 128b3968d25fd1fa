using Xunit;

namespace Minigrad.Tests;

public class MetricSumTests
{
    [Fact]
    public void Correct_TiesAndNaN_CountTheFirstLargestOnly()
    {
        float[] output =
        [
            1, 3, 2,
            5, 5, 1,
            5, 5, 1,
            float.NaN, 1, 2,
            float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity,
        ];

        Assert.Equal(3, MetricSum.Correct(output, [1, 0, 1, 2, 2]));
        Assert.Equal(0, MetricSum.Correct(output, [0, 1, 2, 0, 0]));
        Assert.Equal(0, MetricSum.Correct([], []));
    }

    [Fact]
    public void Evaluation_BatchesOfDifferentSize_WeightsByThem()
    {
        MetricSum sum = new(TargetKind.Labels);
        sum.Add(1, new([], [0, 0, 0], [3]), [1, 0, 1, 0, 1, 0]);
        sum.Add(5, new([], [1], [1]), [1, 0]);

        Assert.Equal(new(2, 0.75, 4), sum.Evaluation);
    }
}
