using ScottPlot;
using SkiaSharp;

namespace Minigrad;

/// <summary>Samples that are images, in a grid.</summary>
public static class SampleFigure
{
    private const int CellPixels = 110;

    /// <summary>Some images of a data set, each under its caption. Each image is scaled from its own darkest to its own brightest value.</summary>
    /// <param name="images">Samples of shape <c>1 height width</c> (grey) or <c>3 height width</c> (red, green, blue).</param>
    /// <param name="samples">The indices of the samples, at least one.</param>
    /// <param name="caption">The caption of a sample by its index; null for its label.</param>
    /// <param name="columns">The number of images in a row, at least 1.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MinigradException">The samples are no images, or none was chosen.</exception>
    public static Figure Of(Dataset images, IReadOnlyList<int> samples, Func<int, string>? caption = null, int columns = 8)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (images.SampleShape is not [1 or 3, _, _] || samples.Count == 0)
        {
            throw new MinigradException(
                $"{samples.Count} samples of shape [{string.Join(", ", images.SampleShape)}] cannot be drawn: expected at least one of shape [1 or 3, height, width].");
        }

        columns = Math.Min(columns, samples.Count);
        Plot[] plots = [.. samples.Select(sample => Cell(images, sample, caption))];
        return new(columns, plots) { Width = columns * CellPixels, Height = (plots.Length + columns - 1) / columns * CellPixels };
    }

    private static Plot Cell(Dataset images, int sample, Func<int, string>? caption)
    {
        int height = images.SampleShape[1], width = images.SampleShape[2];
        Plot plot = Panel.Of("", "", "");
        plot.Title(caption?.Invoke(sample) ?? (images.Target == TargetKind.Labels ? Invariant(images.Labels[sample]) : Invariant(sample)), size: 12);
        plot.Add.ImageRect(new Image(Draw(images, sample, height, width)), new CoordinateRect(0, width, 0, height));
        plot.HideGrid();
        plot.Axes.Left.IsVisible = plot.Axes.Bottom.IsVisible = plot.Axes.Right.IsVisible = false;
        plot.Axes.SetLimits(0, width, 0, height);
        return plot;
    }

    private static SKBitmap Draw(Dataset images, int sample, int height, int width)
    {
        float[] values = new float[images.SampleLength];
        images.CopyInputs(sample, values);
        float least = values.Min(), scale = 255 / Math.Max(values.Max() - least, 1e-12f);
        int plane = height * width, channels = images.SampleShape[0];
        SKBitmap bitmap = new(width, height);
        for (int i = 0; i < plane; i++)
        {
            byte Value(int channel) => (byte)((values[(channel * plane) + i] - least) * scale);
            bitmap.SetPixel(i % width, i / width, channels == 1 ? new(Value(0), Value(0), Value(0)) : new(Value(0), Value(1), Value(2)));
        }

        return bitmap;
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
