namespace Digits.Drawing;

/// <summary>
/// The random numbers of one image: SplitMix64 (Steele, Lea and Flood, 2014), started from the run's seed and the image's
/// number, so that an image does not depend on which thread draws it or on what was drawn before.
/// </summary>
/// <remarks>Everything is made of integer steps and single IEEE operations, hence the same on every processor.</remarks>
internal struct RandomStream
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <summary>Starts the stream of one image.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="set">Which set the image is in; sets of one seed share no image.</param>
    /// <param name="index">The image's number in its set.</param>
    public RandomStream(int seed, int set, int index)
    {
        state = Mix((uint)seed + GoldenGamma);
        state = Mix(state ^ (uint)set);
        state = Mix(state ^ (uint)index);
    }

    /// <summary>Draws evenly from [0, 1).</summary>
    public float Next() => (Bits() >> 40) * (1f / (1 << 24));

    /// <summary>Draws evenly from [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public float Between(float low, float high) => low + (high - low) * Next();

    /// <summary>Draws evenly from (-<paramref name="bound"/>, <paramref name="bound"/>).</summary>
    public float Around(float bound) => Between(-bound, bound);

    /// <summary>True with the given probability.</summary>
    public bool Chance(float probability) => Next() < probability;

    /// <summary>
    /// Draws from a bell curve of mean 0 and deviation 1: four even numbers of 16 bits added up. Unlike Box-Muller it needs no logarithm
    /// or cosine, whose last bit differs between platforms.
    /// </summary>
    public float Bell()
    {
        ulong bits = Bits();
        int sum = (int)((bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48));
        return (sum - 2 * 0xFFFF) * (1.7320508f / 0x10000);
    }

    private ulong Bits()
    {
        state += GoldenGamma;
        return Mix(state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
