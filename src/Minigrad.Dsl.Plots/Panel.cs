using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Minigrad;

/// <summary>The plots that figures are made of, all in one style.</summary>
internal static class Panel
{
    // The first of these that the machine has: what ScottPlot finds by itself may have serifs.
    private static readonly string? s_font = ((string[])["Inter", "Open Sans", "Segoe UI", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans"])
        .Intersect(SKFontManager.Default.FontFamilies).FirstOrDefault();

    public static Plot Of(string title, string x, string y)
    {
        Plot plot = new();
        if (s_font is not null)
        {
            plot.Font.Set(s_font);
        }

        plot.Title(title);
        plot.XLabel(x);
        plot.YLabel(y);
        return plot;
    }

    /// <summary>A line over 0, 1, 2, … or the given places. Values that are not finite leave a gap.</summary>
    public static void Line(this Plot plot, IEnumerable<double> values, string? name = null, IEnumerable<double>? at = null, bool faint = false)
    {
        double[] ys = [.. values.Select(value => double.IsFinite(value) ? value : double.NaN)];
        double[] xs = at is null ? [.. Enumerable.Range(0, ys.Length).Select(i => (double)i)] : [.. at];
        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(xs, ys);
        line.LineWidth = faint ? 1 : 2;
        line.Color = faint ? Colors.Gray.WithAlpha(0.5) : line.Color;
        line.LegendText = name ?? "";
    }

    /// <summary>Labels the horizontal axis, whose places are logarithms to base 10, by the numbers themselves.</summary>
    public static void LogarithmicX(this Plot plot) => plot.Axes.Bottom.TickGenerator = new NumericAutomatic
    {
        IntegerTicksOnly = true,
        MinorTickGenerator = new LogMinorTickGenerator(),
        LabelFormatter = exponent => $"1e{exponent.ToString("0", System.Globalization.CultureInfo.InvariantCulture)}",
    };
}
