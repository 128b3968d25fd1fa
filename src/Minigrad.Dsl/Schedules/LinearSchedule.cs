namespace Minigrad;

/// <summary>A straight line: start + x · (end - start), where x is the position from 0 to 1. Exact at both ends.</summary>
public sealed class LinearSchedule : Schedule
{
    private readonly float _start;
    private readonly float _end;

    /// <summary>Creates the schedule.</summary>
    /// <param name="start">The value at the first step.</param>
    /// <param name="end">The value at the last step.</param>
    /// <exception cref="MinigradException">A value is not finite.</exception>
    public LinearSchedule(float start, float end)
    {
        Require(float.IsFinite(start), nameof(start), start, "finite");
        Require(float.IsFinite(end), nameof(end), end, "finite");
        _start = start;
        _end = end;
    }

    /// <inheritdoc/>
    protected override float Value(double position) => Interpolation.Mix(_start, _end, 1 - position, position);
}
