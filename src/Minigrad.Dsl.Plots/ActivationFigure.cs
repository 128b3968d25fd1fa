using ScottPlot;

namespace Minigrad;

/// <summary>Activation statistics over a fit.</summary>
public static class ActivationFigure
{
    /// <summary>Mean, deviation and share near zero of each layer's values by training batch.</summary>
    /// <param name="statistics"><see cref="ActivationStatistics.Outputs"/> or <see cref="ActivationStatistics.Gradients"/> after a fit.</param>
    /// <returns>The figure, three plots side by side.</returns>
    /// <exception cref="MinigradException">There is nothing to draw.</exception>
    public static Figure Of(IReadOnlyList<ValueStatistics> statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        if (statistics.Count == 0 || statistics[0].Steps == 0)
        {
            throw new MinigradException("There are no activation statistics to draw: give ActivationStatistics to a fit as a callback first.");
        }

        Plot[] plots =
        [
            Draw("Mean", statistics, one => one.Means),
            Draw("Standard deviation", statistics, one => one.Deviations),
            Draw("Share near zero", statistics, one => one.NearZero),
        ];
        plots[^1].Axes.SetLimitsY(-0.02, 1.02);
        return new(plots.Length, plots);
    }

    private static Plot Draw(string title, IReadOnlyList<ValueStatistics> statistics, Func<ValueStatistics, IReadOnlyList<double>> values)
    {
        Plot plot = Panel.Of(title, "training batch", "");
        foreach (ValueStatistics one in statistics)
        {
            plot.Line(values(one), one.Layer.Name);
        }

        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }
}
