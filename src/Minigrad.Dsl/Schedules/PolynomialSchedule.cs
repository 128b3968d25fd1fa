namespace Minigrad;

/// <summary>
/// Polynomial decay: end + (start - end) · (1 - x)ᵖ, where x is the position from 0 to 1 and p the power: 1 is a straight line, more is steep at first, less is steep
/// at last. Exact at both ends.
/// </summary>
public sealed class PolynomialSchedule : Schedule
{
    private readonly float _start;
    private readonly float _end;
    private readonly double _power;

    /// <summary>Creates the schedule.</summary>
    /// <param name="start">The value at the first step.</param>
    /// <param name="end">The value at the last step.</param>
    /// <param name="power">The power, more than 0.</param>
    /// <exception cref="MinigradException">A setting is not finite, or the power is not more than 0.</exception>
    public PolynomialSchedule(float start, float end = 0, double power = 2)
    {
        Require(float.IsFinite(start), nameof(start), start, "finite");
        Require(float.IsFinite(end), nameof(end), end, "finite");
        Require(double.IsFinite(power) && power > 0, nameof(power), power, "finite and more than 0");
        _start = start;
        _end = end;
        _power = power;
    }

    /// <inheritdoc/>
    protected override float Value(double position)
    {
        double weight = Math.Pow(1 - position, _power);
        return Interpolation.Mix(_start, _end, weight, 1 - weight);
    }
}
