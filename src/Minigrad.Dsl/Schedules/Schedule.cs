namespace Minigrad;

/// <summary>A hyper-parameter as a function of training progress. A schedule is immutable and may serve several fits.</summary>
public abstract class Schedule
{
    /// <summary>The value for one training step.</summary>
    /// <param name="step">The step, 0 to <paramref name="steps"/> - 1.</param>
    /// <param name="steps">The number of steps of the whole fit, at least 1.</param>
    /// <returns>The value.</returns>
    public abstract float At(long step, long steps);

    /// <summary>Half a cosine from one value to another: end + (start - end) · (1 + cos(πx)) / 2, exact at both ends.</summary>
    /// <param name="start">The value at 0.</param>
    /// <param name="end">The value at 1.</param>
    /// <param name="position">x; below 0 it counts as 0 and above 1 as 1.</param>
    /// <returns>The value.</returns>
    protected static float Cosine(float start, float end, double position) => position switch
    {
        <= 0 => start,
        >= 1 => end,
        _ => (float)(end + ((start - (double)end) * (1 + Math.Cos(Math.PI * position)) / 2)),
    };
}
