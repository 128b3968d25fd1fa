using System.Globalization;

namespace Course.Experiments;

/// <summary>The results that agree with a published number.</summary>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest; infinite where the published number is a failure to show.</param>
internal readonly record struct Tolerance(double Lowest, double Highest)
{
    /// <summary>A published number, more or less.</summary>
    public static Tolerance Around(double published, double distance) => new(published - distance, published + distance);

    /// <summary>Anything from a number on.</summary>
    public static Tolerance AtLeast(double lowest) => new(lowest, double.PositiveInfinity);

    /// <summary>Whether a result agrees.</summary>
    public bool Contains(double measured) => measured >= Lowest && measured <= Highest;

    /// <summary>The range.</summary>
    public override string ToString() => double.IsPositiveInfinity(Highest)
        ? string.Create(CultureInfo.InvariantCulture, $"at least {Lowest:0.####}")
        : string.Create(CultureInfo.InvariantCulture, $"{Lowest:0.####} to {Highest:0.####}");
}
