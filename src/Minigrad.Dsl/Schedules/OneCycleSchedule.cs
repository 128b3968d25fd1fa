using System.Globalization;

namespace Minigrad;

/// <summary>
/// The one-cycle policy (Smith and Topin, 2018) with cosine arms, as PyTorch's OneCycleLR has it: up from maximum / divisor to the maximum over the
/// warm-up's share of the steps, then down to the start value / final divisor at the last step. Exact at both ends.
/// </summary>
public sealed class OneCycleSchedule : Schedule
{
    private readonly float _start;
    private readonly float _maximum;
    private readonly float _end;
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
        _maximum = maximum;
        _start = (float)(maximum / divisor);
        _end = (float)(maximum / divisor / finalDivisor);
        _warmUp = warmUp;
    }

    /// <inheritdoc/>
    public override float At(long step, long steps)
    {
        double peak = (_warmUp * steps) - 1;
        if (step == 0 && peak >= 0)
        {
            return _start;
        }

        return step <= peak ? Cosine(_start, _maximum, step / peak) : Cosine(_maximum, _end, (step - peak) / (steps - 1 - peak));
    }

    private static void Require(bool holds, string name, double value, string rule)
    {
        if (!holds)
        {
            throw new MinigradException(string.Create(CultureInfo.InvariantCulture, $"OneCycleSchedule: {name} is {value}; it must be {rule}."));
        }
    }
}
