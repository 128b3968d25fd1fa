namespace Minigrad;

/// <summary>Values between two ends.</summary>
internal static class Interpolation
{
    /// <summary>
    /// The ends' weighted sum, for weights that sum to 1: exact where one weight is 0, and never outside the ends, because the sum's rounding in float64 vanishes in the float.
    /// </summary>
    public static float Mix(float start, float end, double startWeight, double endWeight) =>
        endWeight <= 0 ? start : startWeight <= 0 ? end : (float)((start * startWeight) + (end * endWeight));
}
