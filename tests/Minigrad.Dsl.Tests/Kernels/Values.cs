using Xunit;

namespace Minigrad.Tests.Kernels;

/// <summary>Reproducible values, memory with sentinels around it, and comparisons.</summary>
internal static class Values
{
    public const float Sentinel = 12345.678f;
    private const int Margin = 64;

    public static float[] Random(int length, int seed)
    {
        var random = new Random(seed);
        var values = new float[length];
        for (int i = 0; i < length; i++) values[i] = random.NextSingle() * 2f - 1f;
        return values;
    }

    /// <summary>Memory between sentinels: <see cref="CheckSentinels"/> finds writes outside it.</summary>
    public static float[] Guarded(int length) => [.. Enumerable.Repeat(Sentinel, length + 2 * Margin)];

    public static Span<float> Inside(this float[] guarded) => guarded.AsSpan(Margin, guarded.Length - 2 * Margin);

    public static void CheckSentinels(float[] guarded, string what)
    {
        for (int i = 0; i < Margin; i++)
            Assert.True(guarded[i] == Sentinel && guarded[^(i + 1)] == Sentinel, $"{what}: wrote outside its memory");
    }

    public static void Close(ReadOnlySpan<double> expected, ReadOnlySpan<float> actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i]) ? float.IsNaN(actual[i]) : expected[i] == actual[i]) continue;
            double error = Math.Abs(expected[i] - actual[i]) / Math.Max(1.0, Math.Abs(expected[i]));
            Assert.True(error <= tolerance, $"{what}: element {i} is {actual[i]} but should be {expected[i]}");
        }
    }
}
