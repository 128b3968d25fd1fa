using Xunit;

namespace Minigrad.Tests;

public class ValueStatisticsTests
{
    private static readonly Layer s_layer = new(new("Active", "Relu", ["Input"], "batch", 0, ""), []);

    [Fact]
    public void Add_ValuesAtEdgesAndOutside_CountsAndDrops()
    {
        ValueStatistics statistics = new(s_layer, HistogramOptions.Relu);

        statistics.Add([0, 0.25f, 0.49f, 0.5f, 10, 10.1f, -0.1f, float.NaN, float.PositiveInfinity]);

        int[] counts = statistics.Counts(0).ToArray();
        Assert.Equal((1, 2, 1, 1), (counts[0], counts[1], counts[2], counts[39]));
        Assert.Equal(5, counts.Sum());
        Assert.Equal(4, statistics.Dropped[0]);
        Assert.Equal(3.0 / 5, statistics.NearZero[0], 1e-12);
        Assert.True(double.IsNaN(statistics.Means[0]));
    }

    [Fact]
    public void GeneralRelu_NearZero_IsTheCoursesThreeBins()
    {
        ValueStatistics statistics = new(s_layer, HistogramOptions.GeneralRelu);

        // Bins are 0.35 wide: 19 to 21 are -0.35 to 0.7.
        statistics.Add([-0.36f, -0.34f, 0, 0.69f, 0.71f, 5]);

        Assert.Equal(3.0 / 6, statistics.NearZero[0], 1e-12);
    }

    [Fact]
    public void Add_NoValueInRange_HasNoShare()
    {
        ValueStatistics statistics = new(s_layer, HistogramOptions.Relu);

        statistics.Add([-1, -2]);

        Assert.True(double.IsNaN(statistics.NearZero[0]));
        Assert.Equal(-1.5, statistics.Means[0]);
        Assert.Equal(Math.Sqrt(0.5), statistics.Deviations[0], 1e-15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1003)]
    public void Moments_FarFromZero_KeepTheSpread(int count)
    {
        float[] values = [.. Enumerable.Range(0, count).Select(i => 10_000_000f + (i % 2))];
        double mean = values.Select(value => (double)value).DefaultIfEmpty(double.NaN).Average();

        Moments moments = Moments.Of(values);

        Assert.Equal(mean, moments.Mean);
        Assert.Equal(count < 2 ? double.NaN : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (count - 1)), moments.Deviation, 1e-12);
    }

    [Fact]
    public void Options_EmptyRangeOrBinsOutside_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(new HistogramOptions(0, 0, 1, 0..0).Check);
        Assert.Throws<ArgumentOutOfRangeException>(new HistogramOptions(4, 1, 1, 0..1).Check);
        Assert.Throws<ArgumentOutOfRangeException>(new HistogramOptions(4, 0, float.NaN, 0..1).Check);
        Assert.Throws<ArgumentOutOfRangeException>(new HistogramOptions(4, 0, 1, 3..5).Check);
    }

    [Fact]
    public void Add_ManySteps_AllocatesOnlyWhatTheListsGrow()
    {
        ValueStatistics statistics = new(s_layer, HistogramOptions.Relu);
        float[] values = new float[100];
        for (int i = 0; i < 200; i++)
        {
            statistics.Add(values);
        }

        // The lists hold 256 steps by now.
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            statistics.Add(values);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
