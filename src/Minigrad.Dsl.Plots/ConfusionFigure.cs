using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Minigrad;

/// <summary>A confusion matrix.</summary>
public static class ConfusionFigure
{
    /// <summary>Rows are the labels, columns what was predicted; the colour is the share of the row, the number the count.</summary>
    /// <param name="matrix">The matrix, after a fit or an evaluation.</param>
    /// <param name="names">The classes' names; null for their numbers.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MinigradException">The matrix is empty, or there are not as many names as classes.</exception>
    public static Figure Of(ConfusionMatrix matrix, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int classes = matrix.Classes;
        if (classes == 0 || (names is not null && names.Count != classes))
        {
            throw new MinigradException(classes == 0
                ? "The confusion matrix is empty: give it to a learner as a metric, then fit or evaluate."
                : $"The confusion matrix has {classes} classes, but {names!.Count} names were given.");
        }

        Plot plot = Panel.Of("Confusion", "predicted", "label");
        ScottPlot.Plottables.Heatmap map = plot.Add.Heatmap(Shares(matrix));
        map.Colormap = new ScottPlot.Colormaps.Blues().Reversed();
        map.ManualRange = new(0, 1);
        for (int label = 0; label < classes; label++)
        {
            for (int predicted = 0; predicted < classes; predicted++)
            {
                Count(plot, matrix[label, predicted], predicted, classes - 1 - label, dark: matrix[label, predicted] > RowSum(matrix, label) / 2);
            }
        }

        double[] places = [.. Enumerable.Range(0, classes).Select(i => (double)i)];
        string[] labels = [.. Enumerable.Range(0, classes).Select(i => names?[i] ?? i.ToString(CultureInfo.InvariantCulture))];
        plot.Axes.Bottom.TickGenerator = new NumericManual(places, labels);
        plot.Axes.Left.TickGenerator = new NumericManual(places, [.. labels.Reverse()]);
        plot.HideGrid();
        plot.Axes.SetLimits(-0.5, classes - 0.5, -0.5, classes - 0.5);
        const int Side = 700;
        return new(1, plot) { Width = Side, Height = Side };
    }

    private static double[,] Shares(ConfusionMatrix matrix)
    {
        double[,] shares = new double[matrix.Classes, matrix.Classes];
        for (int label = 0; label < matrix.Classes; label++)
        {
            for (int predicted = 0; predicted < matrix.Classes; predicted++)
            {
                shares[label, predicted] = matrix[label, predicted] / Math.Max(1.0, RowSum(matrix, label));
            }
        }

        return shares;
    }

    private static long RowSum(ConfusionMatrix matrix, int label)
    {
        long sum = 0;
        for (int predicted = 0; predicted < matrix.Classes; predicted++)
        {
            sum += matrix[label, predicted];
        }

        return sum;
    }

    private static void Count(Plot plot, long count, int x, int y, bool dark)
    {
        ScottPlot.Plottables.Text text = plot.Add.Text(count.ToString(CultureInfo.InvariantCulture), x, y);
        text.LabelAlignment = Alignment.MiddleCenter;
        text.LabelFontColor = dark ? Colors.White : Colors.Black;
    }
}
