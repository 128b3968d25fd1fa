using System.Globalization;

namespace Minigrad;

/// <summary>Shifts and scales values to mean 0 and standard deviation 1: (x - mean) / deviation.</summary>
/// <param name="Mean">The mean of the values it was made for.</param>
/// <param name="Deviation">Their standard deviation (divided by n), more than 0.</param>
public readonly record struct Normalizer(float Mean, float Deviation)
{
    /// <summary>Mean and standard deviation of some values, in two passes in double precision.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The normaliser.</returns>
    /// <exception cref="MinigradException">There are no values, they are all the same, or one is not finite.</exception>
    public static Normalizer Of(ReadOnlySpan<float> values)
    {
        double sum = 0, square = 0;
        foreach (float value in values)
        {
            sum += value;
        }

        double mean = sum / values.Length;
        foreach (float value in values)
        {
            double distance = value - mean;
            square += distance * distance;
        }

        return Checked(mean, Math.Sqrt(square / values.Length), values.Length);
    }

    /// <summary>Normalises values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="destination">At least as long; may be the same memory.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void Apply(ReadOnlySpan<float> values, Span<float> destination)
    {
        if (destination.Length < values.Length)
        {
            throw new ArgumentException($"The destination has room for {destination.Length} values, but there are {values.Length}.", nameof(destination));
        }

        for (int i = 0; i < values.Length; i++)
        {
            destination[i] = (values[i] - Mean) / Deviation;
        }
    }

    internal static Normalizer Checked(double mean, double deviation, int count) => (float)deviation > 0 && double.IsFinite(deviation)
        ? new((float)mean, (float)deviation)
        : throw new MinigradException(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} values with mean {mean} and deviation {deviation} cannot be normalised: there must be at least two different, finite values."));
}
