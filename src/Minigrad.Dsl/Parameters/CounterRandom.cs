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

    /// <summary>A number from the middle of one of 2⁵³ cells of 0 to 1: neither 0 nor 1.</summary>
    public static double Uniform(ulong key, ulong index) => ((Bits(key, index) >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>A number of the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958).</summary>
    public static double Normal(ulong key, ulong index)
    {
        ulong bits = Bits(key, index);
        double radius = Math.Sqrt(-2 * Math.Log(((bits >> 32) + 0.5) / 4294967296.0));
        double angle = 2 * Math.PI * ((uint)bits / 4294967296.0);
        return radius * Math.Cos(angle);
    }

    /// <summary>
    /// A number of the beta distribution whose parameters are both <paramref name="alpha"/>: one of two gamma-distributed numbers' share of their sum (Marsaglia and
    /// Tsang, 2000).
    /// </summary>
    public static double Beta(double alpha, ulong key)
    {
        double first = Gamma(alpha, Bits(key, 0)), second = Gamma(alpha, Bits(key, 1));

        // So small an alpha that both are 0 in double precision: the number is then 0 or 1.
        return first + second > 0 ? first / (first + second) : Bits(key, 2) >> 63;
    }

    private static double Gamma(double shape, ulong key)
    {
        double boost = shape < 1 ? Math.Pow(Uniform(key, 0), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - (1.0 / 3), c = 1 / Math.Sqrt(9 * d);
        for (ulong index = 1; ; index += 2)
        {
            double x = Normal(key, index), v = 1 + (c * x);
            double cube = v * v * v;
            if (v > 0 && Math.Log(Uniform(key, index + 1)) < (0.5 * x * x) + (d * (1 - cube + Math.Log(cube))))
            {
                return d * cube * boost;
            }
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
