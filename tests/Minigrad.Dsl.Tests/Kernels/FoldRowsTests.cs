using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests.Kernels;

[Collection(KernelFixture.Name)]
public sealed class FoldRowsTests
{
    private static readonly (int Rows, int Columns)[] Sizes = [.. Enumerable.Range(1, 70).Select(columns => (3, columns)), (1, 5), (4, 256), (9, 100), (40, 3000), (5, 0)];

    [Fact]
    public void ForwardAndGradient_OfExtremaWithTies_FollowTheFirst() => EachWidth.Run(width =>
    {
        foreach ((int rows, int columns) in Sizes)
        {
            // Few different values: columns have ties.
            float[] x = [.. Values.Random(rows * columns, 1).Select(v => MathF.Round(v * 2f))], dy = Values.Random(columns, 2);
            foreach (bool isMaximum in new[] { true, false })
            {
                double[] y = new double[columns], dx = new double[x.Length];
                for (int c = 0; c < columns; c++)
                {
                    int best = 0;
                    for (int r = 1; r < rows; r++)
                        if (isMaximum ? x[r * columns + c] > x[best * columns + c] : x[r * columns + c] < x[best * columns + c]) best = r;
                    (y[c], dx[best * columns + c]) = (x[best * columns + c], dy[c]);
                }
                float[] actual = EachWidth.SameForAnyThreads(() => isMaximum ? Extrema<Folds.Maximum>(rows, columns, x, dy) : Extrema<Folds.Minimum>(rows, columns, x, dy));
                Values.Close([.. y, .. dx], actual, 0, $"{width} bits, {rows} x {columns}, maximum {isMaximum}");
            }
        }
    });

    [Fact]
    public void ForwardAndGradient_OfProductsWithZeros_EqualFloat64() => EachWidth.Run(width =>
    {
        foreach ((int rows, int columns) in Sizes)
        {
            float[] x = [.. Values.Random(rows * columns, 1).Select((v, i) => i % 7 == 0 ? 0f : 1f + v / 4f)], dy = Values.Random(columns, 2);
            double[] y = new double[columns], dx = new double[x.Length];
            for (int c = 0; c < columns; c++)
            {
                double Product(int without) => Enumerable.Range(0, rows).Where(r => r != without).Aggregate(1.0, (product, r) => product * x[r * columns + c]);
                y[c] = Product(-1);
                for (int r = 0; r < rows; r++) dx[r * columns + c] = dy[c] * Product(r);
            }
            float[] actual = EachWidth.SameForAnyThreads(() =>
            {
                float[] guardedY = Values.Guarded(columns), guardedX = Values.Guarded(x.Length);
                FoldRows.Forward<Folds.Product>(rows, columns, x, guardedY.Inside());
                FoldRows.ProductGradient(rows, columns, x, dy, guardedX.Inside());
                Values.CheckSentinels(guardedY, $"{width} bits, product");
                Values.CheckSentinels(guardedX, $"{width} bits, product's gradient");
                return [.. guardedY.Inside(), .. guardedX.Inside()];
            });
            Values.Close([.. y, .. dx], actual, 1e-5, $"{width} bits, {rows} x {columns}");
        }
    });

    [Fact]
    public void Forward_NaNInAColumn_GivesNaNAndItsFirstTakesTheGradient() => EachWidth.Run(width =>
    {
        float[] x = new float[3 * 20], y = new float[20], dx = new float[60];
        x[20 + 4] = x[40 + 4] = float.NaN;
        FoldRows.Forward<Folds.Maximum>(3, 20, x, y);
        FoldRows.ExtremumGradient<Folds.Maximum>(3, 20, x, [.. Enumerable.Repeat(1f, 20)], dx);
        for (int c = 0; c < 20; c++) Assert.Equal(c == 4, float.IsNaN(y[c]));
        Assert.Equal([0f, 1f, 0f], [dx[4], dx[24], dx[44]]);
        Assert.Equal(20f, dx.Sum());
    });

    [Fact]
    public void Forward_NoRowsOrShortSpan_NamesWhatIsWrong()
    {
        Assert.Equal("rows", Assert.Throws<ArgumentOutOfRangeException>(() => FoldRows.Forward<Folds.Maximum>(0, 2, [], new float[2])).ParamName);
        Assert.Equal("The input has 5 elements but 3 rows of 2 need 6.", Assert.Throws<ArgumentException>(() => FoldRows.Forward<Folds.Maximum>(3, 2, new float[5], new float[2])).Message);
    }

    [Fact]
    public void Transpose_OfAnySizeWithinStrides_MovesEveryElement()
    {
        for (int rows = 0; rows < 20; rows++)
        {
            for (int columns = 0; columns < 20; columns++)
            {
                float[] x = Values.Random((rows + 1) * (columns + 3), 1), guarded = Values.Guarded(Math.Max(0, (columns - 1) * (rows + 2) + rows));
                Permutation.Transpose(x, columns + 3, guarded.Inside(), rows + 2, rows, columns);
                Values.CheckSentinels(guarded, $"{rows} x {columns}");
                for (int r = 0; r < rows; r++)
                    for (int c = 0; c < columns; c++) Assert.Equal(x[r * (columns + 3) + c], guarded.Inside()[c * (rows + 2) + r]);
            }
        }
    }

    private static float[] Extrema<TFold>(int rows, int columns, float[] x, float[] dy) where TFold : IMap
    {
        float[] guardedY = Values.Guarded(columns), guardedX = Values.Guarded(x.Length);
        FoldRows.Forward<TFold>(rows, columns, x, guardedY.Inside());
        FoldRows.ExtremumGradient<TFold>(rows, columns, x, dy, guardedX.Inside());
        Values.CheckSentinels(guardedY, "extremum");
        Values.CheckSentinels(guardedX, "extremum's gradient");
        return [.. guardedY.Inside(), .. guardedX.Inside()];
    }
}
