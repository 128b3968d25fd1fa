using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class SoftmaxTests
{
    private const double Tolerance = 2e-6;

    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 3, 7, 1 }, { 5, 16, 1 }, { 2, 17, 1 }, { 33, 129, 1 }, { 70, 600, 1 }, { 2, 3, 5 }, { 1, 9, 16 }, { 3, 4, 33 }, { 7, 31, 130 }, { 0, 4, 1 }, { 3, 0, 1 }, { 2, 3, 0 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void Softmax_EveryWidthAndThreadCount_IsTheDefinition(int outer, int length, int inner) => EachWidth.Run(width =>
    {
        float[] x = [.. Values.Random(outer * length * inner, 1).Select(value => value * 20f)], dy = Values.Random(x.Length, 2);
        foreach (bool logarithm in new[] { false, true })
        {
            string what = $"{width} bits, [{outer}, {length}, {inner}], logarithm {logarithm}";
            double[] y = Definition(x, null, outer, length, inner, 0, logarithm);
            float[] actual = Run(outer, length, inner, logarithm, x, null, 0);
            Values.Close(y, actual, Tolerance, what);
            Values.Close(Gradient(actual, dy, outer, length, inner, logarithm), RunGradient(outer, length, inner, logarithm, actual, dy, 0), Tolerance, $"gradient, {what}");
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(37)]
    public void Rows_Causal_LookBackOnly(int positions) => EachWidth.Run(width =>
    {
        float[] x = Values.Random(3 * positions * positions, 1), dy = Values.Random(x.Length, 2);
        double[] expected = Definition(x, null, 3 * positions, positions, 1, positions, false);
        float[] y = Run(3 * positions, positions, 1, false, x, null, positions);
        Values.Close(expected, y, Tolerance, $"{width} bits");
        Assert.All(Enumerable.Range(0, x.Length).Where(i => i % positions > i / positions % positions), i => Assert.Equal(0f, y[i]));
        Values.Close(Gradient(y, dy, 3 * positions, positions, 1, false), RunGradient(3 * positions, positions, 1, false, y, dy, positions), Tolerance, $"gradient, {width} bits");
    });

    // A gradient that is not finite stands only where nothing may look.
    [Fact]
    public void RowsGradient_Causal_ReadsNothingThatIsMasked() => EachWidth.Run(width =>
    {
        float[] dx = RunGradient(2, 2, 1, false, [1f, 0f, 0.5f, 0.5f], [3f, float.PositiveInfinity, 1f, 2f], 2);
        Assert.Equal([0f, 0f, -0.25f, 0.25f], dx);
    });

    [Theory]
    [InlineData(4, 3)]
    [InlineData(9, 37)]
    [InlineData(12, 64)]
    public void Softmax_GivenMask_LooksWhereItIsNotZero(int rows, int columns) => EachWidth.Run(width =>
    {
        float[] x = [.. Values.Random(rows * columns, 1).Select(value => value * 1e4f)];
        float[] mask = [.. Values.Random(x.Length, 3).Select((value, i) => i / columns == 1 || value < 0 ? 0f : value)];
        for (int i = 0; i < x.Length; i++) x[i] = mask[i] == 0f && i % 3 == 0 ? float.NaN : x[i];
        double[] expected = Definition(x, mask, rows, columns, 1, 0, false);

        float[] y = Run(rows, columns, 1, false, x, mask, 0);
        Values.Close(expected, y, Tolerance, $"{width} bits");
        Assert.All(y[columns..(2 * columns)], value => Assert.Equal(0f, value));

        float[] turned = new float[x.Length];
        Softmax.Columns(Turn(x, rows, columns), turned, 1, columns, rows, Turn(mask, rows, columns));
        Values.Close(expected, Turn(turned, columns, rows), Tolerance, $"columns, {width} bits");
    });

    [Fact]
    public void Rows_MaskThatRepeats_IsReadByItsStrides() => EachWidth.Run(width =>
    {
        float[] x = Values.Random(6 * 5, 1);
        float[] byColumn = [1f, 0f, -2f, 0f, 3f], byRow = [1f, 0f, 1f, 0f, 0f, 1f];
        Operand columns = new(byColumn, 0, 0, 1), rows = new(byRow, 0, 1, 0);
        float[] y = new float[30];

        Softmax.Rows(x, y, 6, 5, mask: columns);
        Values.Close(Definition(x, [.. Enumerable.Range(0, 30).Select(i => byColumn[i % 5])], 6, 5, 1, 0, false), y, Tolerance, $"columns, {width} bits");
        Softmax.Rows(x, y, 6, 5, period: 3, rows);
        Values.Close(Definition(x, [.. Enumerable.Range(0, 30).Select(i => byRow[i / 5])], 6, 5, 1, 3, false), y, Tolerance, $"rows, {width} bits");
    });

    [Fact]
    public void Rows_LargeLogits_DoNotOverflow() => EachWidth.Run(width =>
    {
        float[] x = [1e4f, -1e4f, 3e38f, 3e38f, -3e38f, -3e38f];
        Assert.Equal([1f, 0f, 0.5f, 0.5f, 0.5f, 0.5f], Run(3, 2, 1, false, x, null, 0));
        Values.Close([0, -2e4, Math.Log(0.5), Math.Log(0.5), Math.Log(0.5), Math.Log(0.5)], Run(3, 2, 1, true, x, null, 0), Tolerance, $"{width} bits");
    });

    [SkippableFact]
    public void Softmax_EveryLengthAtTheEndOfAPage_StaysInside()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        EachWidth.Run(width =>
        {
            for (int length = 1; length <= 40; length++)
            {
                using GuardedMemory x = new(length), mask = new(length), y = new(length);
                x.Values.Fill(1f);
                mask.Values.Fill(1f);
                Softmax.Rows(x.Values, y.Values, 1, length, mask: new Operand(mask.Values, 0, 0, 1));
                Softmax.LogRows(x.Values, y.Values, 1, length);
                Softmax.RowsGradient(x.Values, mask.Values, y.Values, 1, length);
                Softmax.LogRowsGradient(x.Values, mask.Values, y.Values, 1, length);
                Softmax.ColumnsGradient(x.Values, mask.Values, y.Values, 1, 1, length);
                Softmax.Columns(x.Values, y.Values, 1, 1, length, mask.Values);
                Assert.Equal(1f, y.Values[length - 1]);
            }
        });
    }

    [Fact]
    public void Rows_ShortSpan_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Softmax.Rows(new float[5], new float[6], 2, 3));
        Assert.Throws<ArgumentException>(() => Softmax.Rows(new float[6], new float[6], 2, 3, mask: new Operand(new float[5], 0, 3, 1)));
        Assert.Throws<ArgumentException>(() => Softmax.Columns(new float[6], new float[6], 1, 2, 3, new float[5]));
    }

    private static float[] Run(int outer, int length, int inner, bool logarithm, float[] x, float[]? mask, int period) => EachWidth.SameForAnyThreads(() =>
    {
        float[] y = new float[x.Length];
        if (inner != 1 && logarithm) Softmax.LogColumns(x, y, outer, length, inner);
        else if (inner != 1) Softmax.Columns(x, y, outer, length, inner);
        else if (logarithm) Softmax.LogRows(x, y, outer, length);
        else Softmax.Rows(x, y, outer, length, period, mask is null ? default : new Operand(mask, 0, length, 1));
        return y;
    });

    private static float[] RunGradient(int outer, int length, int inner, bool logarithm, float[] y, float[] dy, int period) => EachWidth.SameForAnyThreads(() =>
    {
        float[] dx = new float[y.Length];
        if (inner != 1 && logarithm) Softmax.LogColumnsGradient(y, dy, dx, outer, length, inner);
        else if (inner != 1) Softmax.ColumnsGradient(y, dy, dx, outer, length, inner);
        else if (logarithm) Softmax.LogRowsGradient(y, dy, dx, outer, length);
        else Softmax.RowsGradient(y, dy, dx, outer, length, period);
        return dx;
    });

    private static double[] Definition(float[] x, float[]? mask, int outer, int length, int inner, int period, bool logarithm)
    {
        double[] y = new double[x.Length];
        foreach (int[] line in Lines(outer, length, inner))
        {
            int row = line.Length == 0 ? 0 : line[0] / length;
            int[] seen = [.. line.Where((i, k) => (mask is null || mask[i] != 0f) && (period == 0 || k <= row % period))];
            double maximum = seen.Select(i => (double)x[i]).DefaultIfEmpty().Max(), sum = seen.Sum(i => Math.Exp(x[i] - maximum));
            foreach (int i in seen) y[i] = logarithm ? x[i] - maximum - Math.Log(sum) : Math.Exp(x[i] - maximum) / sum;
        }
        return y;
    }

    private static double[] Gradient(float[] y, float[] dy, int outer, int length, int inner, bool logarithm)
    {
        double[] dx = new double[y.Length];
        foreach (int[] line in Lines(outer, length, inner))
        {
            double sum = line.Sum(i => logarithm ? dy[i] : (double)y[i] * dy[i]);
            foreach (int i in line) dx[i] = logarithm ? dy[i] - Math.Exp(y[i]) * sum : y[i] * (dy[i] - sum);
        }
        return dx;
    }

    private static IEnumerable<int[]> Lines(int outer, int length, int inner) =>
        from o in Enumerable.Range(0, outer) from i in Enumerable.Range(0, inner) select Enumerable.Range(0, length).Select(k => (o * length + k) * inner + i).ToArray();

    private static float[] Turn(float[] values, int rows, int columns) => [.. Enumerable.Range(0, values.Length).Select(i => values[i % rows * columns + i / rows])];
}
