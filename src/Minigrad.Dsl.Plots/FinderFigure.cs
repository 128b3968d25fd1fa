using System.Globalization;
using ScottPlot;

namespace Minigrad;

/// <summary>A learning-rate sweep.</summary>
public static class FinderFigure
{
    /// <summary>Loss over the logarithm of the learning rate, smoothed and as it was, with the suggestions.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <returns>The figure.</returns>
    public static Figure Of(LearningRateSweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        double[] exponents = [.. sweep.LearningRates.Select(rate => Math.Log10(rate))];
        Plot plot = Panel.Of("Learning-rate finder", "learning rate", "loss");
        plot.Line(sweep.Losses.Select(loss => (double)loss), "batch", exponents, faint: true);
        plot.Line(sweep.Smoothed.Select(loss => (double)loss), "smoothed", exponents);
        foreach ((string name, float? rate) in (ReadOnlySpan<(string, float?)>)[("steepest", sweep.Steepest), ("minimum / 10", sweep.MinimumOverTen), ("valley", sweep.Valley)])
        {
            if (rate is { } value)
            {
                ScottPlot.Plottables.VerticalLine line = plot.Add.VerticalLine(Math.Log10(value), 1.5f, pattern: LinePattern.Dashed);
                line.LegendText = string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.0e+0}");
            }
        }

        plot.LogarithmicX();
        ShowBeforeDivergence(plot, sweep, exponents);
        plot.ShowLegend(Alignment.UpperLeft);
        return new(1, plot);
    }

    // A diverging loss would press everything else onto the axis.
    private static void ShowBeforeDivergence(Plot plot, LearningRateSweep sweep, double[] exponents)
    {
        float[] finite = [.. sweep.Smoothed.Where(float.IsFinite)];
        if (finite.Length > 1)
        {
            double least = finite.Min(), first = finite[0], height = Math.Max(first - least, 1e-6);
            plot.Axes.SetLimits(exponents[0], exponents[^1], least - (0.1 * height), first + (0.5 * height));
        }
    }
}
