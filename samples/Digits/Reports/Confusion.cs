using Digits.Drawing;

namespace Digits.Reports;

/// <summary>Which digits the model takes for which.</summary>
internal sealed class Confusion
{
    private readonly int[,] counts = new int[DigitArtist.Classes, DigitArtist.Classes];

    /// <summary>Counts the readings and keeps the wrong ones.</summary>
    public Confusion(IReadOnlyList<Reading> readings)
    {
        foreach (Reading reading in readings)
        {
            counts[reading.Label, reading.Predicted]++;
        }

        Total = readings.Count;
        Wrong =
        [
            .. readings
                .Where(reading => reading.Predicted != reading.Label)
                .OrderByDescending(reading => reading.Confidence)
                .ThenBy(reading => reading.Image)
        ];
    }

    /// <summary>The number of readings.</summary>
    public int Total { get; }

    /// <summary>The wrong readings, those that the model was surest of first.</summary>
    public IReadOnlyList<Reading> Wrong { get; }

    /// <summary>How many images of <paramref name="label"/> were read as <paramref name="predicted"/>.</summary>
    public int this[int label, int predicted] => counts[label, predicted];

    /// <summary>Share of the images of <paramref name="label"/> that were read right, or null when there are none.</summary>
    public double? Recall(int label)
    {
        int sum = 0;
        for (int predicted = 0; predicted < DigitArtist.Classes; predicted++)
        {
            sum += counts[label, predicted];
        }

        return sum == 0 ? null : counts[label, label] / (double)sum;
    }

    /// <summary>The mistakes that happened most often, most frequent first.</summary>
    /// <param name="count">The most to return.</param>
    public IReadOnlyList<(int Label, int Predicted, int Count)> MostFrequent(int count) =>
        [.. Wrong
            .GroupBy(reading => (reading.Label, reading.Predicted))
            .Select(group => (group.Key.Label, group.Key.Predicted, Count: group.Count()))
            .OrderByDescending(mistake => mistake.Count).ThenBy(mistake => mistake.Label).ThenBy(mistake => mistake.Predicted)
            .Take(count)];
}
