namespace Course.FromScratch;

/// <summary>What a list of numbers looks like: its mean and three ways to say how far the numbers lie from it.</summary>
/// <param name="Mean">Σ x / n.</param>
/// <param name="Variance">Σ (x - mean)² / n.</param>
/// <param name="MeanAbsoluteDeviation">Σ |x - mean| / n.</param>
internal readonly record struct Moments(double Mean, double Variance, double MeanAbsoluteDeviation)
{
    /// <summary>√variance.</summary>
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>The moments of some numbers.</summary>
    public static Moments Of(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return new(mean, values.Average(x => (x - mean) * (x - mean)), values.Average(x => Math.Abs(x - mean)));
    }

    /// <summary>√ Σ x².</summary>
    public static double Frobenius(IReadOnlyCollection<double> values) => Math.Sqrt(values.Sum(x => x * x));
}
