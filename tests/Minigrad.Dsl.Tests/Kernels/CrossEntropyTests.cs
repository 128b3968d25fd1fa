using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class CrossEntropyTests
{
    [Theory]
    [InlineData(64, 10)]
    [InlineData(5, 1)]
    [InlineData(7, 16)]
    [InlineData(3, 37)]
    [InlineData(600, 100)]
    public void LossAndGradient_EqualFloat64(int rows, int classes) => EachWidth.Run(width =>
    {
        float[] logits = [.. Values.Random(rows * classes, 1).Select(v => v * 20f)];
        int[] labels = [.. Enumerable.Range(0, rows).Select(row => row * 7 % classes)];
        double loss = 0;
        var expected = new double[logits.Length];
        for (int r = 0; r < rows; r++)
        {
            double maximum = Enumerable.Range(0, classes).Max(c => (double)logits[r * classes + c]);
            double sum = Enumerable.Range(0, classes).Sum(c => Math.Exp(logits[r * classes + c] - maximum));
            loss += (Math.Log(sum) + maximum - logits[r * classes + labels[r]]) / rows;
            for (int c = 0; c < classes; c++) expected[r * classes + c] = 0.5 / rows * (Math.Exp(logits[r * classes + c] - maximum) / sum - (c == labels[r] ? 1 : 0));
        }
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] gradient = new float[logits.Length];
            CrossEntropy.Gradient(logits, labels, rows, classes, 0.5f, gradient);
            return [.. gradient, CrossEntropy.Loss(logits, labels, rows, classes)];
        });
        Values.Close([.. expected, loss], actual, 1e-6, $"{width} bits, {rows} x {classes}");
    });

    /// <summary>Rows, classes, smoothing, whether classes have weights, the ignored label, whether rows have a second label.</summary>
    public static TheoryData<int, int, float, bool, int?, bool> Options() => new()
    {
        { 9, 10, 0.1f, false, null, false },
        { 9, 10, 0f, true, null, false },
        { 9, 10, 0f, false, -100, false },
        { 9, 10, 0f, false, null, true },
        { 40, 37, 0.3f, true, 3, true },
        { 40, 16, 1f, true, -7, true },
        { 5, 1, 0.5f, true, null, true },
        { 64, 100, 0.2f, false, 0, true },
        { 700, 51, 0.1f, true, -1, true },
    };

    [Theory, MemberData(nameof(Options))]
    public void LossAndGradient_WithOptions_EqualFloat64(int rows, int classes, float smoothing, bool weighted, int? ignored, bool mixed) => EachWidth.Run(width =>
    {
        float[] logits = [.. Values.Random(rows * classes, 1).Select(v => v * 20f)];
        float[] weights = weighted ? [.. Values.Random(classes, 2).Select(v => v + 1f)] : [];
        int[] labels = [.. Enumerable.Range(0, rows).Select(row => row % 4 == 1 && ignored is { } index ? index : row * 7 % classes)];
        int[] other = mixed ? [.. Enumerable.Range(0, rows).Select(row => row % 5 == 1 && ignored is { } index ? index : row * 3 % classes)] : [];
        float[] share = mixed ? [.. Values.Random(rows, 3).Select((v, row) => row == 2 ? 1f : (v + 1f) / 2f)] : [];
        float Weight(int c) => weighted ? weights[c] : 1f;
        double loss = 0, total = 0;
        var expected = new double[logits.Length];
        for (int r = 0; r < rows; r++)
        {
            double[] x = [.. logits[(r * classes)..((r + 1) * classes)].Select(v => (double)v)];
            double maximum = x.Max(), log = Math.Log(x.Sum(v => Math.Exp(v - maximum)));
            foreach ((int label, double part) in mixed ? [(labels[r], share[r]), (other[r], 1.0 - share[r])] : new[] { (labels[r], 1.0) })
            {
                if (label == ignored) continue;
                total += part * Weight(label);
                for (int c = 0; c < classes; c++)
                {
                    double wanted = part * Weight(c) * ((smoothing / (double)classes) + (c == label ? 1.0 - smoothing : 0.0));
                    loss += wanted * (log + maximum - x[c]);
                    for (int k = 0; k < classes; k++) expected[r * classes + k] += wanted * (Math.Exp(x[k] - maximum - log) - (k == c ? 1.0 : 0.0));
                }
            }
        }
        for (int i = 0; i < expected.Length; i++) expected[i] *= 0.5 / total;
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] gradient = Values.Guarded(logits.Length);
            CrossEntropy.Gradient(logits, labels, rows, classes, 0.5f, gradient.Inside(), new(smoothing, weights, ignored), new(other, share));
            Values.CheckSentinels(gradient, "gradient");
            return [.. gradient.Inside(), CrossEntropy.Loss(logits, labels, rows, classes, new(smoothing, weights, ignored), new(other, share))];
        });
        Values.Close([.. expected, loss / total], actual, 2e-6, $"{width} bits");
    });

    [Fact]
    public void Gradient_IgnoredRowOfNaN_IsZero() => EachWidth.Run(width =>
    {
        float[] gradient = [9f, 9f, 9f, 9f, 9f, 9f];
        CrossEntropy.Gradient([0f, 0f, 0f, float.NaN, 1f, 2f], [0, -1], 2, 3, 1f, gradient, new(ignoredIndex: -1));
        Values.Close([-2.0 / 3, 1.0 / 3, 1.0 / 3, 0, 0, 0], gradient, 1e-6, $"{width} bits");
        Assert.Equal(MathF.Log(3f), CrossEntropy.Loss([0f, 0f, 0f, float.NaN, 1f, 2f], [0, -1], 2, 3, new(ignoredIndex: -1)), 1e-6f);
        CrossEntropy.Gradient([0f, 0f, 0f, float.NaN, 1f, 2f], [-1, -1], 2, 3, 1f, gradient, new(ignoredIndex: -1));
        Assert.Equal(new float[6], gradient);
    });

    [Fact]
    public void Loss_CloseLogitsFarFromZero_KeepsTheirDifference() => EachWidth.Run(width =>
    {
        // Half a unit apart at ten thousand: log(1 + exp(-0.5)) for the larger, that and 0.5 for the smaller.
        Assert.Equal(0.4740770, CrossEntropy.Loss([10000f, 9999.5f], [0], 1, 2), 1e-6);
        Assert.Equal(0.9740770, CrossEntropy.Loss([-10000f, -10000.5f], [1], 1, 2), 1e-6);
    });

    [Fact]
    public void Loss_HugeLogits_DoesNotOverflow() => EachWidth.Run(width =>
    {
        Assert.Equal(2000f, CrossEntropy.Loss([1000f, -1000f, -1000f], [1], 1, 3));
        Assert.Equal(0f, CrossEntropy.Loss([], [], 0, 3));
        Assert.True(float.IsNaN(CrossEntropy.Loss([1f, float.NaN, 0f], [0], 1, 3)));
    });

    [Fact]
    public void Loss_LabelOutOfRange_NamesRowAndValue()
    {
        var error = Assert.Throws<MinigradException>(() => CrossEntropy.Loss(new float[9], [0, 2, 3], 3, 3));
        Assert.Equal("The label of row 2 is 3 but there are 3 classes, so labels must be 0 to 2: correct the labels, or the number of classes in the output.", error.Message);
        error = Assert.Throws<MinigradException>(() => CrossEntropy.Gradient(new float[9], [0, -1, 2], 3, 3, 1f, new float[9]));
        Assert.StartsWith("The label of row 1 is -1", error.Message, StringComparison.Ordinal);
    }
}
