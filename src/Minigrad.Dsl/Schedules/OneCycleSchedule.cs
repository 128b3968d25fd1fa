namespace Minigrad;

/// <summary>
/// The one-cycle policy (Smith and Topin, 2018) with cosine arms, as PyTorch's OneCycleLR has it: up from maximum / divisor to the maximum over the
/// warm-up's share of the steps, then down to the start value / final divisor at the last step. Exact at both ends.
/// </summary>
/// <remarks>
/// Of N steps with a warm-up share w the maximum is at step wN - 1, counted from 0, as in PyTorch; by position it is at w. fast.ai's numbers are
/// <see cref="CombinedSchedule.OneCycle"/>.
/// </remarks>
public sealed class OneCycleSchedule : Schedule
{
    private readonly CosineSchedule _up;
    private readonly CosineSchedule _down;
    private readonly double _warmUp;

    /// <summary>Creates the schedule.</summary>
    /// <param name="maximum">The largest value, more than 0.</param>
    /// <param name="warmUp">The share of the steps that go up, above 0 and below 1.</param>
    /// <param name="divisor">The maximum over the first value, at least 1.</param>
    /// <param name="finalDivisor">The first value over the last one, at least 1.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public OneCycleSchedule(float maximum, double warmUp = 0.3, double divisor = 25, double finalDivisor = 1e4)
    {
        Require(float.IsFinite(maximum) && maximum > 0, nameof(maximum), maximum, "finite and more than 0");
        Require(warmUp is > 0 and < 1, nameof(warmUp), warmUp, "above 0 and below 1");
        Require(double.IsFinite(divisor) && divisor >= 1, nameof(divisor), divisor, "finite and at least 1");
        Require(double.IsFinite(finalDivisor) && finalDivisor >= 1, nameof(finalDivisor), finalDivisor, "finite and at least 1");
        _up = new((float)(maximum / divisor), maximum);
        _down = new(maximum, (float)(maximum / divisor / finalDivisor));
        _warmUp = warmUp;
    }

    /// <inheritdoc/>
    protected override float Value(double position) => Value(position, _warmUp, 1);

    /// <inheritdoc/>
    protected override float AtStep(long step, long steps) =>
        step == 0 && _warmUp * steps >= 1 ? _up.At(0.0) : Value(step, (_warmUp * steps) - 1, steps - 1);

    private float Value(double place, double peak, double last) =>
        place <= peak ? _up.At(place / peak) : _down.At(Math.Min((place - peak) / (last - peak), 1));
}
