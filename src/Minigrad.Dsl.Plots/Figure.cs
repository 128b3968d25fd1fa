using System.Text;
using ScottPlot;
using SkiaSharp;

namespace Minigrad;

/// <summary>A picture of one or more plots in a grid. It is rendered when it is saved, at any size.</summary>
public sealed class Figure
{
    private const int PanelWidth = 640;
    private const int PanelHeight = 400;
    private const int SinglePanelWidth = 800;
    private const int SinglePanelHeight = 500;
    private readonly Multiplot _panels = new();

    internal Figure(int columns, params IReadOnlyList<Plot> plots)
    {
        int rows = (plots.Count + columns - 1) / columns;
        while (_panels.Subplots.Count > 0)
        {
            _panels.Subplots.RemoveAt(0);
        }

        foreach (Plot plot in plots)
        {
            _panels.Subplots.Add(plot);
        }

        _panels.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, columns);
        Width = plots.Count == 1 ? SinglePanelWidth : columns * PanelWidth;
        Height = plots.Count == 1 ? SinglePanelHeight : rows * PanelHeight;
    }

    /// <summary>The width in pixels unless a call says otherwise.</summary>
    public int Width { get; init; }

    /// <summary>The height in pixels unless a call says otherwise.</summary>
    public int Height { get; init; }

    /// <summary>Renders the picture.</summary>
    /// <param name="width">The width in pixels; 0 for <see cref="Width"/>.</param>
    /// <param name="height">The height in pixels; 0 for <see cref="Height"/>.</param>
    /// <returns>A PNG file's content.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public byte[] ToPng(int width = 0, int height = 0)
    {
        (width, height) = Size(width, height);
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, height));
        Render(surface.Canvas, width, height);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>Renders the picture as vectors.</summary>
    /// <param name="width">The width in pixels; 0 for <see cref="Width"/>.</param>
    /// <param name="height">The height in pixels; 0 for <see cref="Height"/>.</param>
    /// <returns>An SVG document.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public string ToSvg(int width = 0, int height = 0)
    {
        (width, height) = Size(width, height);
        using MemoryStream stream = new();
        using (SKCanvas canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
        {
            Render(canvas, width, height);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a PNG file.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="width">The width in pixels; 0 for <see cref="Width"/>.</param>
    /// <param name="height">The height in pixels; 0 for <see cref="Height"/>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SavePng(string path, int width = 0, int height = 0)
    {
        byte[] png = ToPng(width, height);
        AtomicFile.Write(path, stream => stream.Write(png));
    }

    /// <summary>Writes an SVG file.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="width">The width in pixels; 0 for <see cref="Width"/>.</param>
    /// <param name="height">The height in pixels; 0 for <see cref="Height"/>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveSvg(string path, int width = 0, int height = 0) => AtomicFile.WriteText(path, ToSvg(width, height));

    private (int Width, int Height) Size(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        return (width == 0 ? Width : width, height == 0 ? Height : height);
    }

    private void Render(SKCanvas canvas, int width, int height)
    {
        canvas.Clear(SKColors.White);
        _panels.Render(canvas, new PixelRect(0, width, height, 0));
    }
}
