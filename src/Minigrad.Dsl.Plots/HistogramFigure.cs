using ScottPlot;

namespace Minigrad;

/// <summary>Histograms over a fit.</summary>
public static class HistogramFigure
{
    /// <summary>For each layer how its values are spread, by training batch: the brighter, the more values; <c>log(1 + count)</c>.</summary>
    /// <param name="statistics"><see cref="ActivationStatistics.Outputs"/> or <see cref="ActivationStatistics.Gradients"/> after a fit.</param>
    /// <param name="columns">The number of layers side by side, at least 1.</param>
    /// <returns>The figure, a plot a layer.</returns>
    /// <exception cref="MinigradException">There are no histograms of at least two batches.</exception>
    public static Figure Of(IReadOnlyList<ValueStatistics> statistics, int columns = 2)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (statistics.Count == 0 || statistics[0].Steps < 2)
        {
            throw new MinigradException("There are no histograms to draw: give ActivationStatistics to a fit of at least two batches as a callback first.");
        }

        return new(Math.Min(columns, statistics.Count), [.. statistics.Select(Draw)]);
    }

    private static Plot Draw(ValueStatistics statistics)
    {
        Plot plot = Panel.Of(statistics.Layer.Name, "training batch", "value");
        ScottPlot.Plottables.Heatmap map = plot.Add.Heatmap(statistics.Picture());
        map.Colormap = new ScottPlot.Colormaps.Viridis();

        // The picture's first row is the lowest bin, a heat map's the highest; its place is given by the centres of the outer cells.
        map.FlipVertically = true;
        double halfBin = (statistics.Histogram.Maximum - statistics.Histogram.Minimum) / (2.0 * statistics.Histogram.Bins);
        map.Position = new CoordinateRect(
            0.5, statistics.Steps - 0.5, statistics.Histogram.Minimum + halfBin, statistics.Histogram.Maximum - halfBin);
        plot.HideGrid();
        plot.Axes.SetLimits(0, statistics.Steps, statistics.Histogram.Minimum, statistics.Histogram.Maximum);
        return plot;
    }
}
