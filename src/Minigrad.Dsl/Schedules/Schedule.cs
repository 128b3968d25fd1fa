using System.Globalization;

namespace Minigrad;

/// <summary>A hyper-parameter as a function of training progress. A schedule is immutable and may serve several fits and models.</summary>
/// <remarks>
/// A schedule is a curve over the position of a fit, from 0 to 1. The first training step is at 0 and the last one at exactly 1, so that a fit begins and ends with the
/// curve's own ends. (Where a library takes step / steps as the position, the last step has not quite arrived.)
/// </remarks>
public abstract class Schedule
{
    /// <summary>The value for one training step: the one at position step / (steps - 1), or at 0 for a fit of a single step.</summary>
    /// <param name="step">The step, 0 to <paramref name="steps"/> - 1; a later one counts as the last.</param>
    /// <param name="steps">The number of steps of the whole fit, at least 1.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative, or there are no steps.</exception>
    public float At(long step, long steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        return AtStep(Math.Min(step, steps - 1), steps);
    }

    /// <summary>The value at a position of the fit.</summary>
    /// <param name="position">The share of the fit that is done, from 0 to 1.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside 0 to 1.</exception>
    public float At(double position)
    {
        if (!(position is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(position), position, "A schedule's position is from 0, the first training step, to 1, the last one.");
        }

        return Value(position);
    }

    /// <summary>The values of a whole fit, to plot or to look at.</summary>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <returns>The value of each step.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no steps.</exception>
    public float[] Sample(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        float[] values = new float[steps];
        for (int step = 0; step < steps; step++)
        {
            values[step] = AtStep(step, steps);
        }

        return values;
    }

    /// <summary>The curve.</summary>
    /// <param name="position">The position, 0 to 1.</param>
    /// <returns>The value.</returns>
    protected abstract float Value(double position);

    /// <summary>The value for one training step, for a curve that counts steps instead of positions.</summary>
    /// <param name="step">The step, 0 to <paramref name="steps"/> - 1.</param>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <returns>The value.</returns>
    protected virtual float AtStep(long step, long steps) => Value(steps > 1 ? step / (double)(steps - 1) : 0);

    /// <summary>Refuses a setting that is out of its range.</summary>
    /// <param name="holds">Whether the setting is in its range.</param>
    /// <param name="name">The setting.</param>
    /// <param name="value">Its value.</param>
    /// <param name="rule">The range in words, after "it must be".</param>
    /// <exception cref="MinigradException">The setting is out of its range.</exception>
    protected void Require(bool holds, string name, double value, string rule)
    {
        if (!holds)
        {
            throw new MinigradException(string.Create(CultureInfo.InvariantCulture, $"{GetType().Name}: {name} is {value:G9}; it must be {rule}."));
        }
    }
}
