using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class GemmTests
{
    private static readonly int[] s_sizes = [1, 2, 3, 4, 5, 7, 10, 12, 13, 16, 17, 25, 31, 32, 33, 50, 64, 65];

    [Fact]
    public void Multiply_SmallSizesInAllTransposedForms_EqualsFloat64() => EachWidth.Run(width =>
    {
        var random = new Random(width);
        for (int trial = 0; trial < 120; trial++)
        {
            int m = Pick(random), n = Pick(random), k = Pick(random);
            foreach (bool accumulate in new[] { false, true })
                CheckPlain(m, n, k, (trial & 1) != 0, (trial & 2) != 0, accumulate, $"{width} bits, {m} x {n} x {k}, form {trial & 3}, accumulate {accumulate}");
        }
    });

    [Theory]
    [InlineData(64, 50, 784)]
    [InlineData(50, 784, 64)]
    [InlineData(10, 50, 64)]
    [InlineData(1, 50, 784)]
    [InlineData(1, 784, 50)]
    [InlineData(784, 1, 50)]
    [InlineData(200, 130, 70)]
    [InlineData(97, 260, 600)]
    [InlineData(300, 40, 1100)]
    public void Multiply_LargerSizesInAllTransposedForms_EqualsFloat64(int m, int n, int k) => EachWidth.Run(width =>
    {
        for (int form = 0; form < 4; form++) CheckPlain(m, n, k, (form & 1) != 0, (form & 2) != 0, form >= 2, $"{width} bits, {m} x {n} x {k}, form {form}");
    });

    [Fact]
    public void Multiply_WithMapAndOperands_EqualsFloat64() => EachWidth.Run(width =>
    {
        var random = new Random(width);
        for (int trial = 0; trial < 60; trial++) CheckMapped(Pick(random), Pick(random), Pick(random), trial, $"{width} bits, trial {trial}");
        CheckMapped(70, 90, 1200, 0, $"{width} bits, a long sum");
        CheckMapped(64, 50, 784, 2, $"{width} bits, a layer");
    });

    [Fact]
    public void Multiply_WithBroadcastStrides_EqualsFloat64() => EachWidth.Run(width =>
    {
        float[] a = Values.Random(40, 1), b = Values.Random(40, 2), c = new float[20 * 33];
        Gemm.Multiply(20, 33, 40, a, 0, 1, b, 1, 0, c, 33);
        double sum = Enumerable.Range(0, 40).Sum(p => (double)a[p] * b[p]);
        Values.Close([.. Enumerable.Repeat(sum, c.Length)], c, 1e-5, $"{width} bits");
    });

    // The product behind a layer with one output: its batch lies along C's columns, and C's one row has the stride of that output.
    [Fact]
    public void Multiply_OneRowWithAShortRowStride_EqualsPlainSums() => EachWidth.Run(width =>
    {
        float[] c = new float[3];
        Gemm.Multiply(1, 3, 2, [2f, -1f], 2, 1, [1f, 2f, 3f, 4f, 5f, 6f], 1, 2, c, 1);
        Assert.Equal([0f, 2f, 4f], c);
    });

    [Fact]
    public void Multiply_EmptySum_GivesZeroOrMapOfZero()
    {
        float[] c = [1f, 2f, 3f, 4f], bias = [5f, -6f];
        Gemm.Multiply(2, 2, 0, [], 0, 1, [], 2, 1, c, 2, accumulate: true);
        Assert.Equal([1f, 2f, 3f, 4f], c);
        Gemm.Multiply<TestMaps.BiasRelu>(2, 2, 0, [], 0, 1, [], 2, 1, c, 2, new Operand(bias, 0, 0, 1));
        Assert.Equal([5f, 0f, 5f, 0f], c);
        Gemm.Multiply(2, 2, 0, [], 0, 1, [], 2, 1, c, 2);
        Assert.Equal([0f, 0f, 0f, 0f], c);
        Gemm.Multiply(0, 2, 3, [], 3, 1, new float[6], 2, 1, [], 2);
    }

    [Fact]
    public void Multiply_NotANumberInOneRow_StaysInThatRow() => EachWidth.Run(_ =>
    {
        float[] a = Values.Random(30 * 70, 1), b = Values.Random(70 * 40, 2), c = new float[30 * 40];
        a[11 * 70 + 3] = float.NaN;
        a[12 * 70 + 3] = float.PositiveInfinity;
        Gemm.Multiply(30, 40, 70, a, 70, 1, b, 40, 1, c, 40);
        for (int i = 0; i < c.Length; i++) Assert.Equal(i / 40 == 11, float.IsNaN(c[i]));
        Assert.All(c[480..520], value => Assert.True(float.IsInfinity(value)));
    });

    [Fact]
    public void Multiply_SpanTooShort_NamesLengthAndNeed()
    {
        var error = Assert.Throws<ArgumentException>(() => Gemm.Multiply(2, 3, 4, new float[7], 4, 1, new float[12], 3, 1, new float[6], 3));
        Assert.Equal("'a' has 7 elements but the sizes need 8. (Parameter 'a')", error.Message);
        error = Assert.Throws<ArgumentException>(() => Gemm.Multiply<TestMaps.BiasRelu>(2, 3, 4, new float[8], 4, 1, new float[12], 3, 1, new float[6], 3));
        Assert.Equal("The map reads 2 operands but operand 1 is missing.", error.Message);
    }

    private static int Pick(Random random) => s_sizes[random.Next(s_sizes.Length)];

    private static void CheckPlain(int m, int n, int k, bool transposeA, bool transposeB, bool accumulate, string what)
    {
        float[] a = Values.Random(m * k, m + k), b = Values.Random(k * n, n + k), start = Values.Random(m * (n + 3), 7);
        (int aRow, int aColumn, int bRow, int bColumn) = Strides(m, n, k, transposeA, transposeB);
        double[] expected = Reference(m, n, k, a, aRow, aColumn, b, bRow, bColumn);
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] guarded = Values.Guarded(start.Length);
            Span<float> c = guarded.Inside();
            start.CopyTo(c);
            Gemm.Multiply(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c[..(m * (n + 3) - 3)], n + 3, accumulate);
            Values.CheckSentinels(guarded, what);
            return c.ToArray();
        });
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double want = expected[i * n + j] + (accumulate ? start[i * (n + 3) + j] : 0);
                Assert.True(Math.Abs(want - actual[i * (n + 3) + j]) < 1e-5 * Math.Sqrt(k + 1), $"{what}: [{i}, {j}] is {actual[i * (n + 3) + j]} but should be {want}");
            }
            for (int j = n; j < n + 3; j++) Assert.Equal(start[i * (n + 3) + j], actual[i * (n + 3) + j]);
        }
    }

    private static void CheckMapped(int m, int n, int k, int form, string what)
    {
        float[] a = Values.Random(m * k, 1), b = Values.Random(k * n, 2), x1 = Values.Random(m * n, 3), x2 = Values.Random(n, 4), x3 = Values.Random(m, 5);
        (int aRow, int aColumn, int bRow, int bColumn) = Strides(m, n, k, (form & 1) != 0, (form & 2) != 0);
        double[] expected = Reference(m, n, k, a, aRow, aColumn, b, bRow, bColumn);
        for (int i = 0; i < expected.Length; i++) expected[i] = TestMaps.Blend.Reference(expected[i], x1[i], x2[i % n], x3[i / n]);
        float[] actual = EachWidth.SameForAnyThreads(() =>
        {
            float[] c = [.. x1];
            Gemm.Multiply<TestMaps.Blend>(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c, n, new Operand(c, 0, n, 1), new Operand(x2, 0, 0, 1), new Operand(x3, 0, 1, 0));
            return c;
        });
        Values.Close(expected, actual, 1e-5 * Math.Sqrt(k + 1), what);
    }

    private static (int, int, int, int) Strides(int m, int n, int k, bool transposeA, bool transposeB) =>
        (transposeA ? 1 : k, transposeA ? m : 1, transposeB ? 1 : n, transposeB ? k : 1);

    private static double[] Reference(int m, int n, int k, float[] a, int aRow, int aColumn, float[] b, int bRow, int bColumn)
    {
        var c = new double[m * n];
        for (int i = 0; i < m; i++)
            for (int p = 0; p < k; p++)
                for (int j = 0; j < n; j++) c[i * n + j] += (double)a[i * aRow + p * aColumn] * b[p * bRow + j * bColumn];
        return c;
    }
}
