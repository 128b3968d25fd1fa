namespace Minigrad.Integration.Tests;

/// <summary>Random pictures with labels.</summary>
internal static class SmallData
{
    public const int Pixels = 64;
    public const int Classes = 3;

    public static float[] Pictures(int count, int seed = 5)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count * Pixels).Select(_ => (float)random.NextDouble())];
    }

    public static int[] Labels(int count) => [.. Enumerable.Range(0, count).Select(i => i % Classes)];

    public static DataLoaders Loaders(int count, int batchSize, bool withValidation = true)
    {
        Dataset train = new(Pictures(count), [1, 8, 8], Labels(count));
        Dataset valid = new(Pictures(count, seed: 6), [1, 8, 8], Labels(count));
        return new(new DataLoader(train, batchSize), withValidation ? new DataLoader(valid, batchSize) : null);
    }
}
