using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

/// <summary>Every kernel on memory that ends at an unreadable page.</summary>
[Collection(KernelFixture.Name)]
public sealed class GuardPageTests
{
    [SkippableFact]
    public void Elementwise_EveryLengthAtTheEndOfAPage_StaysInside()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        EachWidth.Run(width =>
        {
            for (int length = 1; length <= 256; length++)
            {
                using GuardedMemory x = Random(length, 1), bias = Random(length, 2), y = Random(length, 3);
                Elementwise.Run<TestMaps.BiasRelu>(y.Values, 1, 1, length, new Operand(x.Values, 0, 0, 1), new Operand(bias.Values, 0, 0, 1));
                for (int i = 0; i < length; i++) Assert.Equal(Math.Max(x.Values[i] + bias.Values[i], 0f), y.Values[i]);
            }
        });
    }

    [SkippableFact]
    public void Gemm_AllFormsAtTheEndOfAPage_StaysInside()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        EachWidth.Run(width =>
        {
            foreach ((int m, int n, int k) in new[] { (5, 7, 9), (13, 33, 70), (64, 50, 100), (1, 17, 65), (50, 79, 64), (40, 300, 130) })
            {
                using GuardedMemory a = Random(m * k, 1), b = Random(k * n, 2), c = Random(m * n, 3);
                double[] expected = new double[4];
                for (int form = 0; form < 4; form++)
                {
                    (int aRow, int aColumn) = (form & 1) == 0 ? (k, 1) : (1, m);
                    (int bRow, int bColumn) = (form & 2) == 0 ? (n, 1) : (1, k);
                    Gemm.Multiply(m, n, k, a.Values, aRow, aColumn, b.Values, bRow, bColumn, c.Values, n);
                    double sum = 0;
                    for (int p = 0; p < k; p++) sum += (double)a.Values[(m - 1) * aRow + p * aColumn] * b.Values[p * bRow + (n - 1) * bColumn];
                    Assert.Equal(sum, c.Values[m * n - 1], 1e-4);
                }
            }
        });
    }

    [SkippableTheory]
    [InlineData(3, 5, 1, false)]
    [InlineData(2, 6, 2, true)]
    [InlineData(4, 4, 2, false)]
    public void Convolution_AllPassesAtTheEndOfAPage_StayInside(int channels, int outputs, int groups, bool causal)
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        var s = new Conv2dShape(channels, 7, 9, outputs, 3, 3, 2, 1, 1, causal ? 2 : 0, groups, causal);
        EachWidth.Run(width =>
        {
            using GuardedMemory x = Random(2 * channels * 63, 1), w = Random(outputs * channels / groups * 9, 2), y = Random(2 * outputs * s.OutHeight * s.OutWidth, 3);
            float[] cleanX = x.Values.ToArray(), cleanW = w.Values.ToArray(), cleanY = new float[y.Values.Length];
            Conv2d.Forward<Identity>(s, 2, x.Values, w.Values, y.Values);
            Conv2d.Forward<Identity>(s, 2, cleanX, cleanW, cleanY);
            Assert.Equal(cleanY, y.Values.ToArray());
            Conv2d.InputGradient(s, 2, y.Values, w.Values, x.Values, accumulate: true);
            Conv2d.InputGradient(s, 2, cleanY, cleanW, cleanX, accumulate: true);
            Assert.Equal(cleanX, x.Values.ToArray());
            Conv2d.WeightGradient(s, 2, x.Values, y.Values, w.Values);
            Conv2d.WeightGradient(s, 2, cleanX, cleanY, cleanW);
            Assert.Equal(cleanW, w.Values.ToArray());
        });
    }

    [SkippableFact]
    public void ReductionsNormalisationPoolingAndLoss_AtTheEndOfAPage_StayInside()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        EachWidth.Run(width =>
        {
            foreach (int inner in new[] { 1, 3, 4, 16, 49 })
            {
                using GuardedMemory x = Random(6 * 5 * inner, 1), y = Random(6 * 5 * inner, 2), statistics = Random(10, 3), gamma = Random(5, 4), sums = Random(10, 5);
                var operand = new Operand(y.Values, 5 * inner, inner, 1);
                Normalization.ChannelStatistics(x.Values, 6, 5, inner, statistics.Values);
                Normalization.ChannelGradientSums<Identity>(x.Values, statistics.Values, 1e-3f, sums.Values, 6, 5, inner, operand);
                Assert.Equal(y.Values.ToArray().Chunk(inner).Where((_, line) => line % 5 == 4).Sum(line => line.Sum(v => (double)v)), sums.Values[4], 1e-4);
                Normalization.ChannelInputGradient<Identity>(x.Values, statistics.Values, gamma.Values, sums.Values, 1e-3f, y.Values, 6, 5, inner, operand);
                Normalization.Channels<Identity>(x.Values, statistics.Values, gamma.Values, gamma.Values, 1e-3f, y.Values, 6, 5, inner);
                Reduce.Sum<Identity>(sums.Values, 0, 1, 0, false, 6, 5, inner, new Operand(x.Values, 5 * inner, inner, 1));
                Assert.Equal(statistics.Values[4] * 6 * inner, sums.Values[4], 1e-4);
            }
            using GuardedMemory image = Random(2 * 7 * 6, 6), pooled = Random(2 * 4 * 3, 7), logits = Random(3 * 10, 8);
            var pool = new Pool2dShape(2, 7, 6, 3, 2, 2, 2, 1, 0);
            MaxPool2d.Forward(pool, 1, image.Values, pooled.Values);
            Assert.Equal(image.Values.ToArray().Max(), pooled.Values.ToArray().Max());
            MaxPool2d.InputGradient(pool, 1, image.Values.ToArray(), pooled.Values, image.Values);
            AveragePool2d.Forward(pool, true, 1, image.Values, pooled.Values);
            AveragePool2d.InputGradient(pool, true, 1, pooled.Values, image.Values);
            AveragePool2d.AdaptiveForward(2, 7, 6, 4, 3, image.Values, pooled.Values);
            AveragePool2d.AdaptiveInputGradient(2, 7, 6, 4, 3, pooled.Values, image.Values);
            CrossEntropy.Gradient(logits.Values, [9, 0, 3], 3, 10, 1f, logits.Values);
            Assert.Equal(0.0, logits.Values.ToArray().Sum(v => (double)v), 1e-5);
            using GuardedMemory classWeights = Random(10, 9);
            for (int c = 0; c < 10; c++) classWeights.Values[c] += 1f;
            CrossEntropy.Gradient(logits.Values, [9, 0, 3], 3, 10, 1f, logits.Values, new(0.1f, classWeights.Values, null), new([1, 2, 3], [0.5f, 0.25f, 1f]));
            Assert.True(float.IsFinite(CrossEntropy.Loss(logits.Values, [9, 0, 3], 3, 10, new(0.1f, classWeights.Values, null))));
            Assert.Equal(0.0, logits.Values.ToArray().Sum(v => (double)v), 1e-5);
        });
    }

    private static GuardedMemory Random(int length, int seed)
    {
        var memory = new GuardedMemory(length);
        Values.Random(length, seed).CopyTo(memory.Values);
        return memory;
    }
}
