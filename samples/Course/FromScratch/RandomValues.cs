namespace Course.FromScratch;

/// <summary>Normal random numbers (Box and Muller, 1958), the same for equal seeds.</summary>
internal static class RandomValues
{
    /// <summary>Draws numbers with mean 0.</summary>
    /// <param name="count">How many.</param>
    /// <param name="deviation">Their standard deviation.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">Another number gives other values of the same seed.</param>
    public static float[] Normal(int count, double deviation, int seed, int stream = 0)
    {
        Random random = new(unchecked((seed * 1_000_003) + stream));
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            values[i] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return values;
    }
}
