using Xunit;

namespace Minigrad.Tests;

public class DataLoaderTests
{
    [Theory]
    [InlineData(0, 0, new[] { 7, 1, 4, 8, 9, 5, 2, 3, 0, 6 })]
    [InlineData(0, 1, new[] { 8, 6, 1, 5, 7, 2, 0, 9, 3, 4 })]
    [InlineData(42, 0, new[] { 6, 4, 0, 3, 1, 8, 7, 5, 2, 9 })]
    public void Order_GivenSeedAndEpoch_IsGolden(int seed, int epoch, int[] expected)
    {
        DataLoader loader = new(Numbered(10), batchSize: 3, shuffle: true, seed);
        loader.BeginEpoch(epoch + 1);
        loader.BeginEpoch(epoch);

        Assert.Equal(expected, loader.Order.ToArray());
    }

    [Fact]
    public void Order_ManyEpochs_PutsEachSampleEverywhereEquallyOften()
    {
        DataLoader loader = new(Numbered(5), batchSize: 5, shuffle: true, seed: 1);
        int[,] counts = new int[5, 5];
        const int Epochs = 10_000;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            loader.BeginEpoch(epoch);
            for (int i = 0; i < 5; i++)
            {
                counts[i, loader.Order[i]]++;
            }
        }

        // Binomial with p = 1/5: five deviations are 200.
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, (Epochs / 5) - 200, (Epochs / 5) + 200));
    }

    [Fact]
    public void ForTraining_LastBatch_IsShortAndNoSampleIsLeftOut()
    {
        DataLoader loader = new(Numbered(10), batchSize: 3, shuffle: true);
        Workspace workspace = Workspaces(batch: 3);
        List<int> counts = [], labels = [];
        for (int i = 0; i < loader.BatchCount; i++)
        {
            Batch batch = loader.ForTraining(i, workspace);
            counts.Add(batch.Count);
            labels.AddRange(batch.Labels);
            for (int j = 0; j < batch.Count; j++)
            {
                Assert.Equal([batch.Labels[j], batch.Labels[j] + 0.5f], batch.Input.Slice(2 * j, 2).ToArray());
            }

            Assert.True(batch.Input == workspace.Input(2 * batch.Count));
        }

        Assert.Equal([3, 3, 3, 1], counts);
        Assert.Equal([7, 1, 4, 8, 9, 5, 2, 3, 0, 6], labels);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ForEvaluation_OfAShufflingLoader_ReadsInOrder(bool asBytes)
    {
        Dataset data = asBytes
            ? new(Enumerable.Range(0, 10).Select(i => (byte)i).ToArray(), [1], Enumerable.Range(0, 10).ToArray(), scale: 2)
            : new(Enumerable.Range(0, 10).Select(i => 2f * i).ToArray(), [1], Enumerable.Range(0, 10).ToArray());
        DataLoader loader = new(data, batchSize: 4, shuffle: true);

        Batch last = loader.ForEvaluation(2, Workspaces(batch: 4, length: 1));

        Assert.Equal([16f, 18], last.Input.ToArray());
        Assert.Equal([8, 9], last.Labels.ToArray());
        Assert.Equal([2], last.Sizes.ToArray());
    }

    [Fact]
    public void ForTraining_OfTargetValues_GathersThemToo()
    {
        Dataset data = new(new float[] { 0, 1, 2, 3 }, [1], new float[] { 0, 10, 1, 11, 2, 12, 3, 13 }, [2]);
        DataLoader loader = new(data, batchSize: 4, shuffle: true, seed: 5);
        Workspace workspace = new(ToyDescription.Of("Toy", "batch 1", "batch 2"), [4], [], [4, 8]);

        Batch batch = loader.ForTraining(0, workspace);

        Assert.Equal(loader.Order.ToArray().SelectMany(i => new[] { (float)i, i + 10 }), batch.Targets.ToArray());
        Assert.True(batch.Targets == workspace.Targets(8));
    }

    [Fact]
    public void Create_TrainAndValid_DoublesTheValidationBatch()
    {
        DataLoaders loaders = DataLoaders.Create(Numbered(10), Numbered(6), batchSize: 2, seed: 42);

        Assert.Equal((2, true, 4, false), (loaders.Train.BatchSize, loaders.Train.Shuffle, loaders.Valid!.BatchSize, loaders.Valid.Shuffle));
        Assert.Equal([6, 4, 0, 3, 1, 8, 7, 5, 2, 9], loaders.Train.Order.ToArray());
        Assert.Equal("The batch size is 0; it must be at least 1.", Assert.Throws<MinigradException>(() => DataLoaders.Create(Numbered(2), null, 0)).Message);
    }

    private static Dataset Numbered(int count) =>
        new(Enumerable.Range(0, count).SelectMany(i => new[] { i, i + 0.5f }).ToArray(), [2], Enumerable.Range(0, count).ToArray());

    private static Workspace Workspaces(int batch, int length = 2) => new(ToyDescription.OfClasses("Toy", $"batch {length}"), [batch], [], [(long)length * batch]);
}
