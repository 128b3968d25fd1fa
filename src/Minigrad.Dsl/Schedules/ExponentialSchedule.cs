namespace Minigrad;

/// <summary>
/// A constant factor per step: start · (end / start)ˣ, where x is the position from 0 to 1; a straight line on a logarithmic axis. Exact at both ends.
/// </summary>
public sealed class ExponentialSchedule : Schedule
{
    private readonly float _start;
    private readonly float _end;

    /// <summary>Creates the schedule.</summary>
    /// <param name="start">The value at the first step, not 0.</param>
    /// <param name="end">The value at the last step, not 0 and of the sign of <paramref name="start"/>.</param>
    /// <exception cref="MinigradException">A value is 0 or not finite, or the signs differ: no factor leads from one to the other.</exception>
    public ExponentialSchedule(float start, float end)
    {
        Require(float.IsFinite(start) && start != 0, nameof(start), start, "finite and not 0, because no factor leads away from 0");
        Require(
            float.IsFinite(end) && end != 0 && (end > 0) == (start > 0), nameof(end), end,
            start > 0 ? "finite and more than 0, as start is" : "finite and less than 0, as start is");
        _start = start;
        _end = end;
    }

    /// <inheritdoc/>
    protected override float Value(double position) => position switch
    {
        <= 0 => _start,
        >= 1 => _end,
        _ => (float)(_start * Math.Pow((double)_end / _start, position)),
    };
}
