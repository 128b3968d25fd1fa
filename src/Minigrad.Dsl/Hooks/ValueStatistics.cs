using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>
/// Statistics of one layer's values over time, a step a training batch: mean, deviation, share near zero, histogram. The lists grow while training goes on and stay afterwards.
/// </summary>
public sealed class ValueStatistics
{
    private readonly int _firstNear;
    private readonly int _nearBins;
    private readonly float _scale;
    private readonly List<double> _means = [];
    private readonly List<double> _deviations = [];
    private readonly List<double> _nearZero = [];
    private readonly List<long> _dropped = [];
    private readonly List<int> _counts = [];

    internal ValueStatistics(Layer layer, HistogramOptions histogram)
    {
        Layer = layer;
        Histogram = histogram;
        (_firstNear, _nearBins) = histogram.NearZero.GetOffsetAndLength(histogram.Bins);
        _scale = histogram.Bins / (histogram.Maximum - histogram.Minimum);
    }

    /// <summary>The layer.</summary>
    public Layer Layer { get; }

    /// <summary>How the values are counted.</summary>
    public HistogramOptions Histogram { get; }

    /// <summary>The number of batches seen.</summary>
    public int Steps => _means.Count;

    /// <summary>The mean of each batch's values.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>The standard deviation of each batch's values, <c>√(Σ(x - mean)²/(n - 1))</c>.</summary>
    public IReadOnlyList<double> Deviations => _deviations;

    /// <summary>For each batch the share, 0 to 1, of the values in the histogram's range that lie in the bins near zero; NaN where none lies in the range.</summary>
    public IReadOnlyList<double> NearZero => _nearZero;

    /// <summary>For each batch the number of values outside the histogram's range, NaN among them.</summary>
    public IReadOnlyList<long> Dropped => _dropped;

    /// <summary>The histogram of one batch.</summary>
    /// <param name="step">The batch, from 0.</param>
    /// <returns>The number of values in each bin, the lowest first; valid until the next batch.</returns>
    public ReadOnlySpan<int> Counts(int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(step, Steps);
        return CollectionsMarshal.AsSpan(_counts).Slice(step * Histogram.Bins, Histogram.Bins);
    }

    /// <summary>The histograms over time as a picture: <c>log(1 + count)</c>, a row for each bin with the lowest first, a column for each batch.</summary>
    /// <returns>The values, <c>[bins, steps]</c>.</returns>
    public double[,] Picture()
    {
        double[,] picture = new double[Histogram.Bins, Steps];
        for (int step = 0; step < Steps; step++)
        {
            ReadOnlySpan<int> counts = Counts(step);
            for (int bin = 0; bin < counts.Length; bin++)
            {
                picture[bin, step] = Math.Log(1.0 + counts[bin]);
            }
        }

        return picture;
    }

    internal void Add(ReadOnlySpan<float> values)
    {
        Moments moments = Moments.Of(values);
        int start = _counts.Count;
        CollectionsMarshal.SetCount(_counts, start + Histogram.Bins);
        Span<int> counts = CollectionsMarshal.AsSpan(_counts)[start..];
        counts.Clear();
        long inside = Count(values, counts);
        long near = 0;
        foreach (int count in counts.Slice(_firstNear, _nearBins))
        {
            near += count;
        }

        _means.Add(moments.Mean);
        _deviations.Add(moments.Deviation);
        _nearZero.Add((double)near / inside);
        _dropped.Add(values.Length - inside);
    }

    private long Count(ReadOnlySpan<float> values, Span<int> counts)
    {
        float minimum = Histogram.Minimum, maximum = Histogram.Maximum;
        int last = counts.Length - 1;
        long inside = 0;
        foreach (float value in values)
        {
            // Both comparisons fail for NaN.
            if (value >= minimum && value <= maximum)
            {
                counts[Math.Min((int)((value - minimum) * _scale), last)]++;
                inside++;
            }
        }

        return inside;
    }
}
