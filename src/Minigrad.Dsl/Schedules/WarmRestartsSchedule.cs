namespace Minigrad;

/// <summary>
/// Cosine annealing with warm restarts (SGDR; Loshchilov and Hutter, 2017): each cycle falls from the start to the end along half a cosine, then the next one begins at
/// the start again and is longer by a factor.
/// </summary>
public sealed class WarmRestartsSchedule : Schedule
{
    // A restart that rounding puts a hair behind a step's position is at that step.
    private const double Tolerance = 1e-9;

    private readonly CosineSchedule _cycle;
    private readonly double _period;
    private readonly double _multiplier;

    /// <summary>Creates the schedule from the length of its first cycle.</summary>
    /// <param name="start">The value at the begin of each cycle.</param>
    /// <param name="end">The value at the end of each cycle.</param>
    /// <param name="period">The first cycle's share of the fit, above 0 and at most 1: for a first cycle of 10 epochs in a fit of 70, <c>10.0 / 70</c>.</param>
    /// <param name="multiplier">The length of a cycle over that of the one before, at least 1.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public WarmRestartsSchedule(float start, float end, double period, double multiplier = 1)
    {
        Require(float.IsFinite(start), nameof(start), start, "finite");
        Require(float.IsFinite(end), nameof(end), end, "finite");
        Require(period is > 0 and <= 1, nameof(period), period, "above 0 and at most 1, the first cycle's share of the fit");
        Require(double.IsFinite(multiplier) && multiplier >= 1, nameof(multiplier), multiplier, "finite and at least 1");
        _cycle = new(start, end);
        _period = period;
        _multiplier = multiplier;
    }

    /// <summary>Creates the schedule with a number of cycles that fill the fit, so that it ends at the end of a cycle.</summary>
    /// <param name="start">The value at the begin of each cycle.</param>
    /// <param name="end">The value at the end of each cycle.</param>
    /// <param name="cycles">The number of cycles, at least 1.</param>
    /// <param name="multiplier">The length of a cycle over that of the one before, at least 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no cycles.</exception>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public static WarmRestartsSchedule OfCycles(float start, float end, int cycles, double multiplier = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cycles);
        return new(start, end, multiplier == 1 ? 1.0 / cycles : (multiplier - 1) / (Math.Pow(multiplier, cycles) - 1), multiplier);
    }

    /// <inheritdoc/>
    protected override float Value(double position)
    {
        // The cycle that ends with the fit is not followed by a restart of no length.
        double limit = Math.Min(position + Tolerance, 1 - Tolerance);
        double cycle = Math.Floor(_multiplier == 1 ? limit / _period : Math.Log(1 + (limit * (_multiplier - 1) / _period), _multiplier));
        double length = _period * Math.Pow(_multiplier, cycle);
        double begin = _multiplier == 1 ? cycle * _period : (length - _period) / (_multiplier - 1);
        double inside = (position - begin) / length;
        return _cycle.At(inside >= 1 - Tolerance ? 1 : Math.Max(inside, 0));
    }
}
