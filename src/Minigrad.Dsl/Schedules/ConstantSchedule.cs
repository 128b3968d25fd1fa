namespace Minigrad;

/// <summary>The same value at every step.</summary>
public sealed class ConstantSchedule : Schedule
{
    private readonly float _value;

    /// <summary>Creates the schedule.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="MinigradException">The value is not finite.</exception>
    public ConstantSchedule(float value)
    {
        Require(float.IsFinite(value), nameof(value), value, "finite");
        _value = value;
    }

    /// <inheritdoc/>
    protected override float Value(double position) => _value;
}
