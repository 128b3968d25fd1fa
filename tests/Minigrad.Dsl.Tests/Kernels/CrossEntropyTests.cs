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
            for (int c = 0; c < classes; c++) expected[r * classes + c] = 0.5 * (Math.Exp(logits[r * classes + c] - maximum) / sum - (c == labels[r] ? 1 : 0));
        }
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] gradient = new float[logits.Length];
            CrossEntropy.Gradient(logits, labels, rows, classes, 0.5f, gradient);
            return [.. gradient, CrossEntropy.Loss(logits, labels, rows, classes)];
        });
        Values.Close([.. expected, loss], actual, 1e-6, $"{width} bits, {rows} x {classes}");
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
