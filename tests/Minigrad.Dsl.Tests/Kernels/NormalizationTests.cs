using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class NormalizationTests
{
    private const float Epsilon = 1e-3f;

    [Theory]
    [InlineData(64, 8, 196)]
    [InlineData(33, 16, 49)]
    [InlineData(64, 32, 16)]
    [InlineData(130, 32, 4)]
    [InlineData(20, 50, 1)]
    [InlineData(3, 5, 7)]
    [InlineData(1, 3, 600)]
    public void Channels_AllPasses_EqualFloat64(int outer, int channels, int inner) => EachWidth.Run(width =>
    {
        float[] x = Values.Random(outer * channels * inner, 1), dy = Values.Random(x.Length, 2), y0 = Values.Random(x.Length, 3), gamma = Values.Random(channels, 4), beta = Values.Random(channels, 5);
        for (int i = 0; i < x.Length; i++) x[i] = x[i] * 2f + i / inner % channels;
        int Channel(int i) => i / inner % channels;
        CheckAll($"{width} bits, [{outer}, {channels}, {inner}]", x, channels, Channel, channels, Channel, gamma, beta, dy, y0, (statistics, sums, y, dx) =>
        {
            var mask = new Operand(y0, channels * inner, inner, 1);
            Normalization.ChannelStatistics(x, outer, channels, inner, statistics);
            Normalization.Channels<TestMaps.ReluGradient>(x, statistics, gamma, beta, Epsilon, y, outer, channels, inner, mask);
            Normalization.ChannelGradientSums<TestMaps.ReluGradient>(x, statistics, Epsilon, sums, outer, channels, inner, new Operand(dy, channels * inner, inner, 1), mask);
            Normalization.ChannelInputGradient<TestMaps.ReluGradient>(x, statistics, gamma, sums, Epsilon, dx, outer, channels, inner, new Operand(dy, channels * inner, inner, 1), mask);
        });
    });

    [Theory]
    [InlineData(64, 50)]
    [InlineData(500, 64)]
    [InlineData(7, 130)]
    [InlineData(3, 1)]
    [InlineData(70, 1000)]
    public void Rows_AllPasses_EqualFloat64(int rows, int columns) => EachWidth.Run(width =>
    {
        float[] x = Values.Random(rows * columns, 1), dy = Values.Random(x.Length, 2), y0 = Values.Random(x.Length, 3), gamma = Values.Random(columns, 4), beta = Values.Random(columns, 5);
        for (int i = 0; i < x.Length; i++) x[i] = x[i] * 2f + i / columns % 3;
        CheckAll($"{width} bits, [{rows}, {columns}]", x, rows, i => i / columns, columns, i => i % columns, gamma, beta, dy, y0, (statistics, sums, y, dx) =>
        {
            var mask = new Operand(y0, 0, columns, 1);
            Normalization.RowStatistics(x, rows, columns, statistics);
            Normalization.Rows<TestMaps.ReluGradient>(x, statistics, gamma, beta, Epsilon, y, rows, columns, mask);
            Normalization.RowGradientSums<TestMaps.ReluGradient>(x, statistics, Epsilon, sums, rows, columns, new Operand(dy, 0, columns, 1), mask);
            Normalization.RowInputGradient<TestMaps.ReluGradient>(x, statistics, gamma, Epsilon, dx, rows, columns, new Operand(dy, 0, columns, 1), mask);
        });
    });

    [Theory]
    [InlineData(33, 16, 49, 4)]
    [InlineData(64, 32, 16, 32)]
    [InlineData(130, 32, 4, 1)]
    [InlineData(20, 50, 1, 5)]
    [InlineData(3, 6, 7, 6)]
    [InlineData(1, 4, 600, 2)]
    [InlineData(70, 8, 196, 8)]
    public void Groups_AllPasses_EqualFloat64(int outer, int channels, int inner, int groups) => EachWidth.Run(width =>
    {
        float[] x = Values.Random(outer * channels * inner, 1), dy = Values.Random(x.Length, 2), y0 = Values.Random(x.Length, 3), gamma = Values.Random(channels, 4), beta = Values.Random(channels, 5);
        for (int i = 0; i < x.Length; i++) x[i] = x[i] * 2f + i / inner % channels;
        int Channel(int i) => i / inner % channels;
        int Group(int i) => i / (inner * channels) * groups + Channel(i) / (channels / groups);
        CheckAll($"{width} bits, [{outer}, {channels}, {inner}] in {groups}", x, outer * groups, Group, channels, Channel, gamma, beta, dy, y0, (statistics, sums, y, dx) =>
        {
            Operand mask = new(y0, channels * inner, inner, 1), d = new(dy, channels * inner, inner, 1);
            float[] each = new float[2 * outer * channels];
            Normalization.GroupStatistics(x, outer, channels, inner, groups, statistics);
            Normalization.Groups<TestMaps.ReluGradient>(x, statistics, gamma, beta, Epsilon, y, outer, channels, inner, groups, mask);
            Normalization.GroupGradientSums<TestMaps.ReluGradient>(x, statistics, Epsilon, each, outer, channels, inner, groups, d, mask);
            Normalization.GroupInputGradient<TestMaps.ReluGradient>(x, statistics, gamma, each, Epsilon, dx, outer, channels, inner, groups, d, mask);
            for (int i = 0; i < each.Length; i++) sums[(i / (outer * channels) * channels) + i % channels] += each[i];
        });
    });

    [Fact]
    public void Groups_SinglePixels_GiveBetaAndNoGradient() => EachWidth.Run(width =>
    {
        float[] x = Values.Random(12, 1), dy = Values.Random(12, 2), gamma = Values.Random(4, 3), beta = Values.Random(4, 4), statistics = new float[24], sums = new float[24], y = new float[12], dx = new float[12];
        Normalization.GroupStatistics(x, 3, 4, 1, 4, statistics);
        Normalization.Groups<Identity>(x, statistics, gamma, beta, 1e-5f, y, 3, 4, 1, 4);
        Normalization.GroupGradientSums<Identity>(x, statistics, 1e-5f, sums, 3, 4, 1, 4, new Operand(dy, 4, 1, 1));
        Normalization.GroupInputGradient<Identity>(x, statistics, gamma, sums, 1e-5f, dx, 3, 4, 1, 4, new Operand(dy, 4, 1, 1));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => beta[i % 4]), y);
        Assert.All(dx, value => Assert.Equal(0f, value));
    });

    [Fact]
    public void GroupStatistics_GroupsThatDoNotDivide_AreRefused() => Assert.Equal(
        "6 channels do not split into 4 groups of the same size. (Parameter 'groups')",
        Assert.Throws<ArgumentException>(() => Normalization.GroupStatistics(new float[12], 2, 6, 1, 4, new float[16])).Message);

    [Fact]
    public void ChannelStatistics_LargeMeanSmallSpread_KeepsTheVariance() => EachWidth.Run(width =>
    {
        foreach (int inner in new[] { 4, 196 })
        {
            float[] x = new float[100 * 2 * inner], statistics = new float[4];
            for (int i = 0; i < x.Length; i++) x[i] = 4096f + (i % 2 == 0 ? 0.5f : -0.5f);
            Normalization.ChannelStatistics(x, 100, 2, inner, statistics);
            Assert.Equal([4096f, 4096f, 0.25f, 0.25f], statistics);
        }
    });

    private delegate void Passes(float[] statistics, float[] sums, float[] y, float[] dx);

    private static void CheckAll(string what, float[] x, int groups, Func<int, int> group, int features, Func<int, int> feature, float[] gamma, float[] beta, float[] dy, float[] y0, Passes run)
    {
        int count = x.Length / groups;
        double[] mean = new double[groups], variance = new double[groups], sumG = new double[groups], sumGX = new double[groups], sums = new double[2 * features], y = new double[x.Length], dx = new double[x.Length], xhat = new double[x.Length];
        for (int i = 0; i < x.Length; i++) mean[group(i)] += (double)x[i] / count;
        for (int i = 0; i < x.Length; i++) variance[group(i)] += Math.Pow(x[i] - mean[group(i)], 2) / count;
        for (int i = 0; i < x.Length; i++)
        {
            xhat[i] = (x[i] - mean[group(i)]) / Math.Sqrt(variance[group(i)] + Epsilon);
            y[i] = TestMaps.ReluGradient.Reference(xhat[i] * gamma[feature(i)] + beta[feature(i)], y0[i]);
            double d = TestMaps.ReluGradient.Reference(dy[i], y0[i]);
            sums[feature(i)] += d;
            sums[features + feature(i)] += d * xhat[i];
            sumG[group(i)] += d * gamma[feature(i)] / count;
            sumGX[group(i)] += d * gamma[feature(i)] * xhat[i] / count;
        }
        for (int i = 0; i < x.Length; i++)
            dx[i] = (TestMaps.ReluGradient.Reference(dy[i], y0[i]) * gamma[feature(i)] - sumG[group(i)] - xhat[i] * sumGX[group(i)]) / Math.Sqrt(variance[group(i)] + Epsilon);
        float[] all = EachWidth.SameForAnyThreads(() =>
        {
            float[] actualStatistics = new float[2 * groups], actualSums = new float[2 * features], actualY = new float[x.Length], actualDx = new float[x.Length];
            run(actualStatistics, actualSums, actualY, actualDx);
            return [.. actualStatistics, .. actualSums, .. actualY, .. actualDx];
        });
        Values.Close([.. mean, .. variance, .. sums, .. y, .. dx], all, 3e-5, what);
    }
}
