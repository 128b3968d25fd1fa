using System.Numerics;
using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>Mean and standard deviation of single-precision values, summed in double precision.</summary>
/// <param name="Mean">The mean; NaN of no values.</param>
/// <param name="Deviation">The standard deviation of a sample, <c>√(Σ(x - mean)²/(n - 1))</c> as PyTorch's <c>std</c>; NaN of fewer than two values.</param>
internal readonly record struct Moments(double Mean, double Deviation)
{
    // Two passes: the squares of values far from zero would leave no digits for their spread.
    public static Moments Of(ReadOnlySpan<float> values)
    {
        double mean = Sum(values, 0, squared: false) / values.Length;
        double variance = Sum(values, mean, squared: true) / (values.Length - 1);
        return new(mean, values.Length < 2 ? double.NaN : Math.Sqrt(variance));
    }

    private static double Sum(ReadOnlySpan<float> values, double shift, bool squared)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        Vector<double> center = new(shift), low = default, high = default;
        foreach (Vector<float> vector in vectors)
        {
            Vector.Widen(vector, out Vector<double> first, out Vector<double> second);
            first -= center;
            second -= center;
            low += squared ? first * first : first;
            high += squared ? second * second : second;
        }

        double sum = Vector.Sum(low + high);
        foreach (float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            double centred = value - shift;
            sum += squared ? centred * centred : centred;
        }

        return sum;
    }
}
