using Minigrad.Kernels;
using Xunit;

namespace Minigrad.Tests;

public sealed class FoldLinesTests
{
    [Theory]
    [InlineData(Reduction.Max)]
    [InlineData(Reduction.Min)]
    [InlineData(Reduction.Product)]
    public void FoldLines_EveryLength_FoldsEachColumnAndItsGradient(Reduction reduction)
    {
        for (int rows = 1; rows <= 4; rows++)
        {
            for (int columns = 0; columns <= 21; columns++)
            {
                double[] x = [.. Enumerable.Range(0, rows * columns).Select(i => (double)((((i * 7) + 3) % 11) - 4))];
                double[] dy = [.. Enumerable.Range(0, columns).Select(i => i + 0.5)], y = new double[columns], dx = [.. x.Select(_ => 99.0)];
                FoldLines.Forward<double>(reduction, rows, columns, x, y);
                FoldLines.Gradient<double>(reduction, rows, columns, x, dy, dx);
                for (int c = 0; c < columns; c++)
                {
                    double[] column = [.. Enumerable.Range(0, rows).Select(r => x[(r * columns) + c])];
                    Assert.Equal(Fold(reduction, column), y[c]);
                    int first = Array.IndexOf(column, y[c]);
                    double[] expected = [.. column.Select((_, r) => reduction == Reduction.Product ? dy[c] * Fold(reduction, [.. column.Where((_, other) => other != r)]) : r == first ? dy[c] : 0)];
                    Assert.Equal(expected, Enumerable.Range(0, rows).Select(r => dx[(r * columns) + c]));
                }
            }
        }
    }

    [Fact]
    public void FoldLines_ColumnsWithNaN_AreNaNAndTheFirstTakesTheGradient()
    {
        double[] x = [1, double.NaN, 3, double.NaN, double.NaN, 2], y = new double[3], dx = new double[6];
        FoldLines.Forward<double>(Reduction.Max, 2, 3, x, y);
        FoldLines.Gradient<double>(Reduction.Max, 2, 3, x, [5, 6, 7], dx);
        Assert.Equal([double.NaN, double.NaN, 3], y);
        Assert.Equal([0d, 6, 7, 5, 0, 0], dx);
    }

    [Fact]
    public void FoldLines_SpanTooShort_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => FoldLines.Forward<double>(Reduction.Max, 2, 3, new double[5], new double[3]));

    private static double Fold(Reduction reduction, double[] values) => reduction switch
    {
        Reduction.Max => values.Max(),
        Reduction.Min => values.Min(),
        _ => values.Aggregate(1.0, (product, value) => product * value),
    };
}
