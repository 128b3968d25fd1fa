namespace Minigrad.TestKit.Oracle;

/// <summary>The maximum, minimum or product down each column.</summary>
internal static class Folding
{
    public static Tensor Forward(Reduction reduction, Tensor x) =>
        Tensor.From([x.Shape[1]], c => reduction == Reduction.Product ? Column(x, c).Aggregate(1.0, (product, value) => product * value) : Column(x, c)[First(reduction, Column(x, c))]);

    public static Tensor InputGradient(Reduction reduction, Tensor x, Tensor dy) => Tensor.From(x.Shape, i =>
    {
        (int r, int c) = (i / x.Shape[1], i % x.Shape[1]);
        double[] column = Column(x, c);
        return reduction == Reduction.Product
            ? dy[c] * column.Where((_, other) => other != r).Aggregate(1.0, (product, value) => product * value)
            : First(reduction, column) == r ? dy[c] : 0;
    });

    private static double[] Column(Tensor x, int c) => [.. Enumerable.Range(0, x.Shape[0]).Select(r => x[r, c])];

    private static int First(Reduction reduction, double[] column) => Array.IndexOf(column, reduction == Reduction.Max ? column.Max() : column.Min());
}
