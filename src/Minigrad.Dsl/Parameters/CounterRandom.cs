namespace Minigrad;

/// <summary>
/// Random numbers as a pure function of a key and an index (the finaliser of SplitMix64: Steele, Lea and Flood, 2014), so that what is drawn
/// does not depend on what was drawn before, on threads or on vector widths.
/// </summary>
internal static class CounterRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Key(int seed, int stream, int purpose = 0) =>
        Mix(Mix(Mix((uint)seed + Golden) + (uint)stream + Golden) + (uint)purpose + Golden);

    public static ulong Bits(ulong key, ulong index) => Mix(key + ((index + 1) * Golden));

    /// <summary>An integer from 0 to <paramref name="bound"/> - 1 by Lemire's multiplication; the bias is below bound / 2⁶⁴.</summary>
    public static int Below(ulong key, ulong index, int bound) => (int)Math.BigMul(Bits(key, index), (ulong)bound, out _);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
