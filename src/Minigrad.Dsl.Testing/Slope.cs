namespace Minigrad.Testing;

/// <summary>A derivative from finite differences, and how far it can be trusted.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="Error">An estimate of its error.</param>
/// <param name="Below">The slope from below, at the step where the estimate is best.</param>
/// <param name="Above">The slope from above.</param>
/// <param name="HasKink">Whether the two do not approach each other as steps shrink.</param>
internal readonly record struct Slope(double Value, double Error, double Below, double Above, bool HasKink)
{
    private const int Steps = 9;

    /// <summary>What a value in single precision may be off by: some roundings of it.</summary>
    private const double Rounding = 2e-7;

    /// <summary>
    /// The derivative at 0: central differences of steps each half the one before, extrapolated (Richardson), of which the one with the smallest error is kept. A large step has a large
    /// error of curvature, seen as the change over the last two steps; a small one loses the difference in the function's rounding, <c>2e-7 · |f| / step</c>.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="first">The largest step.</param>
    public static Slope Of(Func<double, double> f, double first)
    {
        double here = f(0);
        Slope best = new(double.NaN, double.PositiveInfinity, double.NaN, double.NaN, false);
        double last = double.NaN;
        double beforeLast = double.NaN;
        double lastGap = double.NaN;
        double step = first;
        for (int i = 0; i < Steps; i++, step /= 2)
        {
            double above = (f(step) - here) / step;
            double below = (here - f(-step)) / step;
            double central = (above + below) / 2;
            double gap = Math.Abs(above - below);
            double error = Math.Max(Math.Abs(central - last), Math.Abs(central - beforeLast)) + (Rounding * Math.Abs(here) / step);
            if (error < best.Error)
            {
                best = new(central + ((central - last) / 3), error, below, above, gap > 0.75 * lastGap && gap > 2 * error);
            }

            (beforeLast, last, lastGap) = (last, central, gap);
        }

        return best;
    }

    /// <summary>Whether a gradient is the derivative or, at a kink such as that of <c>max(x, 0)</c> at 0, lies between the two slopes.</summary>
    /// <param name="gradient">The gradient.</param>
    /// <param name="ofOneElement">
    /// Whether it is by a single element. Along a direction several kinks at once have slopes that bound no gradient, so that nothing can be said there.
    /// </param>
    /// <param name="options">What is allowed.</param>
    public bool Allows(double gradient, bool ofOneElement, GradientOptions options)
    {
        double allowed = Error + options.Absolute + (options.Relative * Math.Max(Math.Abs(gradient), Math.Abs(Value)));
        return Math.Abs(gradient - Value) <= allowed
            || (HasKink && (!ofOneElement || (gradient >= Math.Min(Below, Above) - allowed && gradient <= Math.Max(Below, Above) + allowed)));
    }
}
