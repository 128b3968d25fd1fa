namespace Minigrad.Kernels;

/// <summary>Masks for dropout from a counter-based hash.</summary>
public static class Dropout
{
    /// <summary>Each element is 0 with the given probability, else 1 / (1 - probability).</summary>
    /// <param name="mask">The mask to fill.</param>
    /// <param name="probability">The chance of a zero: at least 0 and less than 1.</param>
    /// <param name="seed">The model's seed.</param>
    /// <param name="step">The training step.</param>
    /// <param name="stream">The layer: layers draw independent masks.</param>
    /// <remarks>Element i is a hash of (seed, stream, step, i) only, so neither threads nor vector widths change it.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside its range.</exception>
    public static void Mask(Span<float> mask, float probability, ulong seed, ulong step, ulong stream)
    {
        if (!(probability >= 0f && probability < 1f))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A dropout probability is at least 0 and less than 1.");
        ulong key = Mix(Mix(Mix(seed + 0x9E3779B97F4A7C15) ^ stream) + 0x9E3779B97F4A7C15 ^ step);
        uint threshold = (uint)(probability * 4294967296.0);
        float kept = 1f / (1f - probability);
        int keptBits = BitConverter.SingleToInt32Bits(kept);
        // One hash gives two elements, its halves. A comparison by the sign of a difference has no branch to mispredict.
        for (int i = 0; i < mask.Length; i += 2)
        {
            ulong hash = Mix(key + (ulong)i * 0x9E3779B97F4A7C15);
            mask[i] = Choose((uint)hash, threshold, keptBits);
            if (i + 1 < mask.Length) mask[i + 1] = Choose((uint)(hash >> 32), threshold, keptBits);
        }
    }

    private static float Choose(uint hash, uint threshold, int keptBits) =>
        BitConverter.Int32BitsToSingle(keptBits & ~(int)(((long)hash - threshold) >> 63));

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
