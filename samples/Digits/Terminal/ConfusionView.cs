using System.Globalization;
using Digits.Drawing;
using Digits.Reports;
using Minigrad;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Digits.Terminal;

/// <summary>Shows which digits were taken for which, and some of the images that were read wrong.</summary>
internal static class ConfusionView
{
    private const int FrequentMistakes = 5;
    private const int PictureSpacing = 2;

    /// <summary>The table of confusions: a row for each digit that was written, a column for each that was read.</summary>
    public static IRenderable Table(Confusion confusion)
    {
        Table table = new Table().Title("Confusion: rows as written, columns as read").AddColumn(new TableColumn("").RightAligned());
        for (int digit = 0; digit < DigitArtist.Classes; digit++)
        {
            table.AddColumn(new TableColumn(Number(digit)).RightAligned());
        }

        table.AddColumn(new TableColumn("right").RightAligned());
        for (int label = 0; label < DigitArtist.Classes; label++)
        {
            List<IRenderable> cells = [new Text(Number(label), new Style(decoration: Decoration.Bold))];
            for (int predicted = 0; predicted < DigitArtist.Classes; predicted++)
            {
                cells.Add(Cell(confusion[label, predicted], label == predicted));
            }

            cells.Add(new Text(confusion.Recall(label) is { } recall ? Percent(recall) : "-"));
            table.AddRow(cells);
        }

        return table;
    }

    /// <summary>One line on the mistakes that happened most often.</summary>
    public static string Summary(Confusion confusion)
    {
        if (confusion.Wrong.Count == 0)
        {
            return $"All {confusion.Total:N0} images are read right.";
        }

        IEnumerable<string> mistakes = confusion.MostFrequent(FrequentMistakes)
            .Select(mistake => string.Create(CultureInfo.InvariantCulture, $"{mistake.Label} as {mistake.Predicted} ({mistake.Count})"));
        return $"{confusion.Wrong.Count:N0} of {confusion.Total:N0} images are read wrong, most often {string.Join(", ", mistakes)}.";
    }

    /// <summary>The images that were read wrong with the greatest confidence, as many as fit side by side.</summary>
    /// <param name="console">Where they will be shown.</param>
    /// <param name="confusion">The readings.</param>
    /// <param name="images">The images that were read, with pixels from 0 to 1.</param>
    public static IRenderable WrongReadings(IAnsiConsole console, Confusion confusion, Dataset images)
    {
        int perRow = Math.Clamp((console.Profile.Width + PictureSpacing) / (Sheet.Side + PictureSpacing), 1, 6);
        Reading[] shown = [.. confusion.Wrong.Take(perRow < 3 ? 2 * perRow : perRow)];
        var grid = new Grid();
        for (int column = 0; column < Math.Min(perRow, shown.Length); column++)
        {
            grid.AddColumn(new GridColumn { Width = Sheet.Side, NoWrap = true, Padding = new Padding(0, 0, PictureSpacing, 0) });
        }

        bool greys = Picture.HasGreys(console);
        float[] pixels = new float[Sheet.Area];
        foreach (Reading[] row in shown.Chunk(perRow))
        {
            grid.AddRow([.. row.Select(Captioned)]);
        }

        return grid;

        IRenderable Captioned(Reading reading)
        {
            images.CopyInputs(reading.Image, pixels);
            return new Rows(new Text(Caption(reading)), Picture.Of(pixels, greys));
        }
    }

    private static Text Cell(int count, bool right) => (count, right) switch
    {
        (0, _) => new Text(".", new Style(decoration: Decoration.Dim)),
        (_, true) => new Text(Number(count), new Style(Color.Green)),
        _ => new Text(Number(count), new Style(Color.Red)),
    };

    private static string Caption(Reading reading) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.Label} read as {reading.Predicted} ({100 * reading.Confidence:F0} % sure)");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
