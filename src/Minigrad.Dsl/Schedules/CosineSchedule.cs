namespace Minigrad;

/// <summary>
/// Half a cosine: end + (start - end) · (1 + cos(πx)) / 2, where x is the position from 0 to 1 (Loshchilov and Hutter, 2017, without restarts). Exact at both ends.
/// </summary>
public sealed class CosineSchedule : Schedule
{
    private readonly float _start;
    private readonly float _end;

    /// <summary>Creates the schedule.</summary>
    /// <param name="start">The value at the first step.</param>
    /// <param name="end">The value at the last step.</param>
    /// <exception cref="MinigradException">A value is not finite.</exception>
    public CosineSchedule(float start, float end = 0)
    {
        Require(float.IsFinite(start), nameof(start), start, "finite");
        Require(float.IsFinite(end), nameof(end), end, "finite");
        _start = start;
        _end = end;
    }

    /// <inheritdoc/>
    protected override float Value(double position)
    {
        // cos²(πx/2) is (1 + cos(πx))/2 without its cancellation near the end, where a small value would lose its digits. cos(π/2) is not 0 in float64.
        (double sine, double cosine) = Math.SinCos(Math.PI / 2 * position);
        return position >= 1 ? _end : Interpolation.Mix(_start, _end, cosine * cosine, sine * sine);
    }
}
