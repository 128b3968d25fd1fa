namespace Minigrad.Tests;

/// <summary>Data on which the toy models learn.</summary>
internal static class ToyData
{
    /// <summary>The weights that the regression's targets are made of, with a bias of 0.25.</summary>
    public static IReadOnlyList<float> RegressionWeights { get; } = [1.5f, -2, 0.5f];

    /// <summary>100 samples of three features to train on and 20 to validate; the target is linear in them, without noise.</summary>
    public static DataLoaders Regression(int batchSize)
    {
        float[] inputs = new float[3 * 120], targets = new float[120];
        new Initializer.Normal(1).Fill(inputs, seed: 11, parameter: 0);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = 0.25f + RegressionWeights.Select((weight, j) => weight * inputs[(3 * i) + j]).Sum();
        }

        Dataset all = new(inputs, [3], targets, [1]);
        return DataLoaders.Create(all.Slice(0, 100), all.Slice(100, 20), batchSize, seed: 3);
    }

    /// <summary>180 points in the plane in three classes to train on and 60 to validate.</summary>
    public static DataLoaders Blobs()
    {
        float[] inputs = new float[2 * 240];
        int[] labels = [.. Enumerable.Range(0, 240).Select(i => i % 3)];
        new Initializer.Normal(0.3f).Fill(inputs, seed: 12, parameter: 0);
        for (int i = 0; i < labels.Length; i++)
        {
            (float sin, float cos) = MathF.SinCos(labels[i] * 2 * MathF.PI / 3);
            inputs[2 * i] += 2 * cos;
            inputs[(2 * i) + 1] += 2 * sin;
        }

        Dataset all = new(inputs, [2], labels);
        return DataLoaders.Create(all.Slice(0, 180), all.Slice(180, 60), batchSize: 32, seed: 3);
    }

    /// <summary>Linear regression on 3 features: 5 training samples and 3 for validation, in batches of 3 and 2 each, the last one short.</summary>
    public static DataLoaders Short(int seed = 3)
    {
        float[] inputs = new float[3 * 8], targets = new float[8];
        new Initializer.Normal(1).Fill(inputs, seed: 21, parameter: 0);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = inputs[3 * i] - (2 * inputs[(3 * i) + 1]) + 0.5f;
        }

        Dataset all = new(inputs, [3], targets, [1]);
        return new(new(all.Slice(0, 5), 3, shuffle: true, seed), new(all.Slice(5, 3), 2));
    }
}
