namespace Minigrad;

/// <summary>Half a cosine from the first training step to the last (Loshchilov and Hutter, 2017, without restarts), exact at both ends.</summary>
/// <param name="start">The value at the first step.</param>
/// <param name="end">The value at the last step; a fit of a single step has <paramref name="start"/>.</param>
public sealed class CosineSchedule(float start, float end = 0) : Schedule
{
    /// <inheritdoc/>
    public override float At(long step, long steps) => Cosine(start, end, steps > 1 ? step / (double)(steps - 1) : 0);
}
