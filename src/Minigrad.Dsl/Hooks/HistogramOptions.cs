namespace Minigrad;

/// <summary>How values are counted: equal bins over a range; values outside of it are dropped.</summary>
/// <param name="Bins">The number of bins, at least 1.</param>
/// <param name="Minimum">The lower end of the first bin.</param>
/// <param name="Maximum">The upper end of the last bin, which it belongs to.</param>
/// <param name="NearZero">The bins that count as near zero, the end exclusive as everywhere: <c>0..2</c> are the first two.</param>
public sealed record HistogramOptions(int Bins, float Minimum, float Maximum, Range NearZero)
{
    /// <summary>For the output of a ReLU: 40 bins on [0, 10], near zero the first two, from 0 to 0.5.</summary>
    public static HistogramOptions Relu { get; } = new(40, 0, 10, 0..2);

    /// <summary>For an output of both signs, such as that of a leaky, shifted ReLU: 40 bins on [-7, 7], near zero 19 to 21, from -0.35 to 0.7.</summary>
    public static HistogramOptions GeneralRelu { get; } = new(40, -7, 7, 19..22);

    /// <summary>For gradients: 41 bins on [-0.01, 0.01], near zero the one in the middle.</summary>
    public static HistogramOptions Gradient { get; } = new(41, -0.01f, 0.01f, 20..21);

    /// <summary>Throws unless there are bins in a finite range and the near ones are among them.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Bins, 1);
        if (!float.IsFinite(Minimum) || !float.IsFinite(Maximum - Minimum) || Maximum <= Minimum)
        {
            throw new ArgumentOutOfRangeException(nameof(Maximum), Maximum, $"A histogram's range must be finite and its maximum above its minimum, {Minimum}.");
        }

        _ = NearZero.GetOffsetAndLength(Bins);
    }
}
