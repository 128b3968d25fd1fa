using Xunit;

namespace Minigrad.Tests;

public class DatasetTests
{
    [Fact]
    public void Slice_OfLabelsAndTargets_HasTheSamplesInTheRange()
    {
        Dataset labelled = new(Ramp(12), [3], new[] { 5, 6, 7, 8 });
        Dataset valued = new(Ramp(12), [3], Ramp(8), [2]);

        Assert.Equal([6, 7], labelled.Slice(1, 2).Labels.ToArray());
        Assert.Equal([4f, 5, 6, 7], valued.Slice(1, 3).Slice(1, 2).Targets.ToArray());
        float[] inputs = new float[6];
        valued.Slice(1, 2).CopyInputs(0, inputs);
        Assert.Equal([3f, 4, 5, 6, 7, 8], inputs);
        Assert.Throws<ArgumentOutOfRangeException>(() => labelled.Slice(3, 2));
    }

    [Fact]
    public void Labels_SeveralASample_AreCutAndReadWithTheirSample()
    {
        Dataset texts = new(Ramp(12), [3], new[] { 1, 2, 3, 4, 5, 6, 7, 8 }, labelShape: [2]);
        Workspace workspace = new(ToyDescription.OfClasses("Net", "batch 3"), [3], [], [9]);
        DataLoader loader = new(texts.Slice(1, 3), batchSize: 2);

        Assert.Equal([3, 4, 5, 6, 7, 8], texts.Slice(1, 3).Labels.ToArray());
        Assert.Equal([3, 4, 5, 6], loader.ForTraining(0, workspace).Labels.ToArray());
        Assert.Equal([7, 8], loader.ForEvaluation(1, workspace).Labels.ToArray());
        Assert.Equal("There are 7 labels, but the 4 samples need 8.", Assert.Throws<MinigradException>(() => new Dataset(Ramp(12), [3], new int[7], [2])).Message);
    }

    [Fact]
    public void Statistics_OfBytesAndFloats_AreTheSame()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 37))];
        float[] floats = Array.ConvertAll(bytes, value => value / 256f);
        int[] labels = new int[10];

        Normalizer ofBytes = new Dataset(bytes, [10], labels).Statistics();
        Normalizer ofFloats = new Dataset(floats, [10], labels).Statistics();

        double mean = floats.Average(value => (double)value);
        Assert.Equal((float)mean, ofBytes.Mean);
        Assert.Equal(ofBytes, ofFloats);
        Assert.Equal(Math.Sqrt(floats.Average(value => (value - mean) * (value - mean))), ofBytes.Deviation, 1e-7);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Normalize_AnyStorage_GivesMeanZeroAndDeviationOne(bool asBytes)
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        int[] labels = new int[4];
        Dataset raw = asBytes ? new(bytes, [64], labels) : new(Array.ConvertAll(bytes, value => value / 256f), [64], labels);

        Dataset normalized = raw.Normalize(raw.Statistics());
        float[] values = new float[256];
        normalized.CopyInputs(0, values);

        double mean = 127.5 / 256, deviation = Math.Sqrt(((256.0 * 256) - 1) / 12) / 256;
        Assert.Equal((float)((3 / 256.0 - mean) / deviation), values[3], 1e-6f);
        Assert.Equal(0, normalized.Statistics().Mean, 1e-6f);
        Assert.Equal(1, normalized.Statistics().Deviation, 1e-6f);
    }

    [Fact]
    public void CopyInputs_OfBytesOfAnyLength_ConvertsEachAndNoMore()
    {
        for (int length = 1; length <= 70; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(255 - i))];
            float[] values = new float[length + 8];
            new Dataset(bytes, [length], new int[1], scale: 0.5f).CopyInputs(0, values.AsSpan(0, length));

            Assert.Equal(bytes.Select(value => value * 0.5f).Concat(new float[8]), values);
        }
    }

    [Fact]
    public void Normalizer_ConstantOrNoValues_Refuses()
    {
        Assert.Equal(
            "3 values with mean 2 and deviation 0 cannot be normalised: there must be at least two different, finite values.",
            Assert.Throws<MinigradException>(() => Normalizer.Of([2, 2, 2])).Message);
        Assert.Throws<MinigradException>(() => Normalizer.Of([]));
        Assert.Throws<MinigradException>(() => Normalizer.Of([1, float.PositiveInfinity]));
    }

    [Fact]
    public void Constructor_LengthsThatDoNotFit_NamesBoth()
    {
        Assert.Equal(
            "The inputs have 7 values, which is no multiple of the 3 that a sample of shape [3] has.",
            Assert.Throws<MinigradException>(() => new Dataset(Ramp(7), [3], new int[2])).Message);
        Assert.Equal("There are 3 labels, but the 2 samples need 2.", Assert.Throws<MinigradException>(() => new Dataset(Ramp(6), [3], new int[3])).Message);
        Assert.Equal(
            "There are 3 target values, but the 2 samples need 4.", Assert.Throws<MinigradException>(() => new Dataset(Ramp(6), [3], Ramp(3), [2])).Message);
        Assert.StartsWith(
            "The sample shape is [3, 0]; sizes must be positive", Assert.Throws<MinigradException>(() => new Dataset(Ramp(6), [3, 0], new int[2])).Message, StringComparison.Ordinal);
    }

    private static float[] Ramp(int length) => [.. Enumerable.Range(0, length).Select(i => (float)i)];
}
