using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class ElementwiseTests
{
    [Fact]
    public void Run_EveryLengthInPlace_EqualsFormula() => EachWidth.Run(width =>
    {
        for (int length = 0; length <= 256; length++)
        {
            float[] guarded = Values.Guarded(length), x = Values.Random(length, length), bias = Values.Random(length, 1);
            x.CopyTo(guarded.Inside());
            Elementwise.Run<TestMaps.BiasRelu>(guarded.Inside(), 1, 1, length, new Operand(guarded.Inside(), 0, 0, 1), new Operand(bias, 0, 0, 1));
            Values.CheckSentinels(guarded, $"{width} bits, length {length}");
            Values.Close([.. x.Select((v, i) => TestMaps.BiasRelu.Reference(v, bias[i]))], guarded.Inside(), 1e-7, $"{width} bits, length {length}");
        }
    });

    [Theory]
    [InlineData(3, 4, 5)]
    [InlineData(7, 32, 4)]
    [InlineData(5, 8, 196)]
    [InlineData(1, 64, 50)]
    [InlineData(9, 1, 17)]
    [InlineData(64, 16, 49)]
    [InlineData(2, 3, 20000)]
    [InlineData(1, 1, 100000)]
    public void Run_EveryCombinationOfBroadcastAxes_EqualsFormula(int outer, int rows, int columns) => EachWidth.Run(width =>
    {
        for (int mask = 0; mask < 8; mask++)
        {
            float[] dense = Values.Random(outer * rows * columns, 1), x2 = Values.Random(outer * rows * columns, 3), x3 = [0.7f];
            int columnStride = mask & 1, rowStride = (mask & 2) != 0 ? columns : 0, outerStride = (mask & 4) != 0 ? rows * columns : 0;
            var expected = new double[dense.Length];
            for (int i = 0; i < expected.Length; i++)
            {
                int o = i / (rows * columns), r = i / columns % rows, c = i % columns;
                expected[i] = TestMaps.Blend.Reference(dense[i], x2[o * outerStride + r * rowStride + c * columnStride], dense[c], x3[0]);
            }
            float[] actual = EachWidth.SameForAnyThreads(() =>
            {
                float[] y = new float[dense.Length];
                Elementwise.Run<TestMaps.Blend>(y, outer, rows, columns, new Operand(dense, rows * columns, columns, 1), new Operand(x2, outerStride, rowStride, columnStride), new Operand(dense, 0, 0, 1), Operand.Scalar(0.7f));
                return y;
            });
            Values.Close(expected, actual, 1e-6, $"{width} bits, [{outer}, {rows}, {columns}], strides {outerStride} {rowStride} {columnStride}");
        }
    });

    [Fact]
    public void Run_MaximumMinimumComparison_TreatNaNAsIeee() => EachWidth.Run(width =>
    {
        float[] x = [float.NaN, 1f, float.PositiveInfinity, float.NegativeInfinity, -1f, 0f, 2f, float.NaN, 3f, 4f, 5f, 6f, 7f, 8f, 9f, 10f, float.NaN];
        var y = new float[x.Length];
        Elementwise.Run<TestMaps.Relu>(y, 1, 1, x.Length, new Operand(x, 0, 0, 1));
        for (int i = 0; i < x.Length; i++) Assert.Equal(float.IsNaN(x[i]) ? float.NaN : Math.Max(x[i], 0f), y[i]);
        Elementwise.Run<TestMaps.ReluGradient>(y, 1, 1, x.Length, Operand.Scalar(5f), new Operand(x, 0, 0, 1));
        for (int i = 0; i < x.Length; i++) Assert.Equal(x[i] > 0 ? 5f : 0f, y[i]);
    });

    [Fact]
    public void Run_ExponentialAndLogarithm_AreWithinTwoUnitsInTheLastPlace() => EachWidth.Run(width =>
    {
        float[] x = [.. Enumerable.Range(-870, 1741).Select(i => i * 0.1f), float.PositiveInfinity, float.NegativeInfinity, float.NaN], y = new float[x.Length];
        Elementwise.Run<TestMaps.Exponential>(y, 1, 1, x.Length, new Operand(x, 0, 0, 1));
        Values.Close([.. x.Select(v => (double)(float)Math.Exp(v))], y, 2.5e-7, $"{width} bits, exp");
        x = [.. Enumerable.Range(-120, 250).Select(i => MathF.Pow(2f, i) * 1.37f), 0f, 1f, float.PositiveInfinity, -1f, float.NaN];
        y = new float[x.Length];
        Elementwise.Run<TestMaps.Logarithm>(y, 1, 1, x.Length, new Operand(x, 0, 0, 1));
        Values.Close([.. x.Select(v => (double)(float)Math.Log(v))], y, 2.5e-7, $"{width} bits, log");
    });

    [Fact]
    public void Run_OperandTooShortOrMissing_NamesIt()
    {
        var error = Assert.Throws<ArgumentException>(() => Elementwise.Run<TestMaps.BiasRelu>(new float[6], 1, 2, 3, new Operand(new float[6], 0, 3, 1), new Operand(new float[2], 0, 0, 1)));
        Assert.Equal("Operand 1 has 2 elements but [1, 2, 3] with strides (0, 0, 1) reads element 2.", error.Message);
        error = Assert.Throws<ArgumentException>(() => Elementwise.Run<TestMaps.BiasRelu>(new float[6], 1, 2, 3, new Operand(new float[6], 0, 3, 1)));
        Assert.Equal("The map reads 2 operands but operand 1 is missing.", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Operand(new float[6], 0, 3, 2));
    }
}
