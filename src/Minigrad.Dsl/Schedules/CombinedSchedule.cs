using System.Globalization;

namespace Minigrad;

/// <summary>Schedules one after another, each over its share of the fit and from its own begin to its own end.</summary>
/// <remarks>
/// Between two schedules the later one's first value counts. A share of 0 leaves its schedule out. The fit's first step has exactly the first value of the first
/// schedule, its last step exactly the last value of the last one.
/// <code>
/// // up along a cosine for 30 % of the fit, hold for 20 %, then down
/// new CombinedSchedule(
///     CombinedSchedule.CreatePhases(0.3, 0.2),
///     [new CosineSchedule(0.2f, 0.6f), new ConstantSchedule(0.6f), new CosineSchedule(0.6f, 0.1f)])
/// </code>
/// </remarks>
public sealed class CombinedSchedule : Schedule
{
    // 0.7 + 0.2 + 0.1 is not 1 in binary numbers.
    private const double SumTolerance = 1e-6;

    // A boundary that rounding puts a hair behind a step's position is at that step.
    private const double PositionTolerance = 1e-9;

    private readonly Schedule[] _schedules;
    private readonly double[] _begins;
    private readonly double[] _lengths;

    /// <summary>Creates the schedule.</summary>
    /// <param name="fractions">Each schedule's share of the fit, at least 0; together 1, to within 0.000001.</param>
    /// <param name="schedules">As many schedules, in order.</param>
    /// <exception cref="MinigradException">
    /// There are no schedules, not as many fractions as schedules, a negative fraction, or fractions that do not sum to 1.
    /// </exception>
    public CombinedSchedule(IReadOnlyList<double> fractions, IReadOnlyList<Schedule> schedules)
    {
        ArgumentNullException.ThrowIfNull(fractions);
        ArgumentNullException.ThrowIfNull(schedules);
        if (fractions.Count != schedules.Count || fractions.Count == 0)
        {
            throw new MinigradException(
                $"CombinedSchedule: there are {fractions.Count} fractions and {schedules.Count} schedules; "
                + "each schedule needs one fraction, and there must be at least one.");
        }

        Check(fractions, sum => Math.Abs(sum - 1) <= SumTolerance, "must be 1");
        double total = fractions.Sum();
        int[] used = [.. Enumerable.Range(0, fractions.Count).Where(i => fractions[i] > 0)];
        _schedules = [.. used.Select(i => schedules[i] ?? throw new ArgumentNullException(nameof(schedules)))];
        _lengths = [.. used.Select(i => fractions[i] / total)];
        _begins = new double[used.Length];
        for (int i = 1; i < used.Length; i++)
        {
            _begins[i] = _begins[i - 1] + _lengths[i - 1];
        }
    }

    /// <summary>Completes shares of a fit by the share that is left.</summary>
    /// <param name="fractions">Shares, at least 0 each and at most 1 together: 0.3 and 0.2.</param>
    /// <returns>The shares and one more, so that their sum is 1: 0.3, 0.2 and 0.5.</returns>
    /// <exception cref="MinigradException">A fraction is negative, or their sum is more than 1.</exception>
    public static double[] CreatePhases(params IReadOnlyList<double> fractions)
    {
        ArgumentNullException.ThrowIfNull(fractions);
        Check(fractions, sum => sum <= 1 + SumTolerance, "must be at most 1");
        return [.. fractions, Math.Max(0, 1 - fractions.Sum())];
    }

    /// <summary>Two half cosines: from the start to the middle value, then to the end.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="middle">The value between the two.</param>
    /// <param name="end">The last value.</param>
    /// <param name="share">The first half cosine's share of the fit, 0 to 1.</param>
    /// <returns>The schedule. For a momentum beside <see cref="OneCycle"/>: 0.95, 0.85, 0.95.</returns>
    /// <exception cref="MinigradException">A value is not finite, or the share is outside 0 to 1.</exception>
    public static CombinedSchedule CosineArms(float start, float middle, float end, double share = 0.3) =>
        new(CreatePhases(share), [new CosineSchedule(start, middle), new CosineSchedule(middle, end)]);

    /// <summary>
    /// The one-cycle policy (Smith and Topin, 2018) in fast.ai's numbers: from a tenth of the maximum up to it, then down to a hundred-thousandth of it.
    /// </summary>
    /// <param name="maximum">The largest value, at the end of the warm-up.</param>
    /// <param name="warmUp">The share of the fit that goes up, 0 to 1.</param>
    /// <param name="divisor">The maximum over the first value.</param>
    /// <param name="finalDivisor">The maximum over the last value.</param>
    /// <returns>The schedule. PyTorch's form is <see cref="OneCycleSchedule"/>.</returns>
    /// <exception cref="MinigradException">A value is not finite, or the warm-up is outside 0 to 1.</exception>
    public static CombinedSchedule OneCycle(float maximum, double warmUp = 0.3, double divisor = 10, double finalDivisor = 1e5) =>
        CosineArms((float)(maximum / divisor), maximum, (float)(maximum / finalDivisor), warmUp);

    /// <inheritdoc/>
    protected override float Value(double position)
    {
        if (position is <= 0 or >= 1)
        {
            return _schedules[position <= 0 ? 0 : ^1].At(position);
        }

        int segment = _schedules.Length - 1;
        while (segment > 0 && _begins[segment] > position + PositionTolerance)
        {
            segment--;
        }

        return _schedules[segment].At(Math.Clamp((position - _begins[segment]) / _lengths[segment], 0, 1));
    }

    private static void Check(IReadOnlyList<double> fractions, Predicate<double> fits, string rule)
    {
        string list = string.Join(" + ", fractions.Select(fraction => fraction.ToString("G9", CultureInfo.InvariantCulture)));
        if (fractions.FirstOrDefault(fraction => !(fraction >= 0)) is not 0 and double negative)
        {
            throw new MinigradException(string.Create(
                CultureInfo.InvariantCulture, $"CombinedSchedule: a fraction is {negative:G9} in {list}; fractions are shares of the fit and must be at least 0."));
        }

        double sum = fractions.Sum();
        if (!fits(sum))
        {
            throw new MinigradException(string.Create(
                CultureInfo.InvariantCulture, $"CombinedSchedule: the fractions {list} sum to {sum:G9}; the sum {rule}: change one, or let CreatePhases add the rest."));
        }
    }
}
