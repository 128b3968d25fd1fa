using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Tests;

public sealed class MnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Load_TheRealFiles_HasTheKnownLabelsPixelsAndStatistics()
    {
        string? directory = SharedData.Mnist;
        Skip.If(directory is null, SharedData.NoMnist);

        MnistData data = Mnist.Load(directory);
        Dataset train = data.Train.Slice(0, 50_000);
        Normalizer statistics = train.Statistics();
        float[] first = new float[784];
        train.CopyInputs(0, first);

        Assert.Equal((60_000, 10_000), (data.Train.Count, data.Test.Count));
        Assert.Equal([5, 0, 4, 1, 9], train.Labels[..5].ToArray());
        Assert.Equal([3, 8, 6, 9, 6], data.Train.Slice(50_000, 10_000).Labels[..5].ToArray());
        Assert.Equal([0, 0, 0, .19140625f, .9296875f, .98828125f], first[200..206]);
        Assert.Equal(.1304f, statistics.Mean, 5e-5f);
        Assert.Equal(.3073f, statistics.Deviation, 5e-5f);
        Normalizer valid = data.Train.Slice(50_000, 10_000).Normalize(statistics).Statistics();
        // Published from sums in float32; in double precision the mean is -.00585.
        Assert.Equal(-.0058f, valid.Mean, 1e-4f);
        Assert.Equal(.9924f, valid.Deviation, 1e-4f);
    }

    [Fact]
    public void Load_SmallFiles_GivesImagesOfOneChannel()
    {
        WriteFolder(labels: [7, 2]);

        Dataset train = Mnist.Load(_folder.Path).Train;

        Assert.Equal([1, 2, 3], train.SampleShape);
        Assert.Equal([7, 2], train.Labels.ToArray());
        float[] inputs = new float[12];
        train.CopyInputs(0, inputs);
        Assert.Equal([.5f, 0, 0, 0, 0, 0.25f, 0, 0, 0, 0, 0, 255 / 256f], inputs);
    }

    [Fact]
    public void Load_LabelMissing_NamesBothFiles()
    {
        WriteFolder(labels: [7]);

        MinigradException error = Assert.Throws<MinigradException>(() => Mnist.Load(_folder.Path));

        Assert.Equal(
            $"{Path.Combine(_folder.Path, "train-labels-idx1-ubyte.gz")}: expected 2 labels, one for each image of "
            + $"{Path.Combine(_folder.Path, "train-images-idx3-ubyte")}, but found 1.",
            error.Message);
    }

    [Fact]
    public void Load_EmptyFolder_NamesTheFirstFile() => Assert.Equal(
        $"{_folder.Path}: expected the file train-images-idx3-ubyte or train-images-idx3-ubyte.gz, but found neither.",
        Assert.Throws<MinigradException>(() => Mnist.Load(_folder.Path)).Message);

    private void WriteFolder(byte[] labels)
    {
        foreach (string part in new[] { "train", "t10k" })
        {
            _folder.Write($"{part}-images-idx3-ubyte", 0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 128, 0, 0, 0, 0, 64, 0, 0, 0, 0, 0, 255);
            _folder.Write($"{part}-labels-idx1-ubyte.gz", TemporaryFolder.Compressed([0, 0, 8, 1, 0, 0, 0, (byte)labels.Length, .. labels]));
        }
    }
}
