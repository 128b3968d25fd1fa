using Xunit;

namespace Minigrad.Tests;

public class DataPartTests
{
    [Fact]
    public void Rows_OfOneLength_AreTheSamples()
    {
        int[][] tokens = [[1, 2, 3], [4, 5, 6]];
        float[][] values = [[0.5f], [1.5f]];

        Dataset data = new([new(tokens, "Tokens"), new(values, "Rate")], []);

        Assert.Equal((2, TargetKind.None), (data.Count, data.Target));
        Assert.Equal([1, 2, 3, 4, 5, 6], data.Inputs[0].Indices.ToArray());
        Assert.Equal([3], data.Inputs[0].Shape);
        float[] copy = new float[1];
        data.Inputs[1].CopyValues(1, copy);
        Assert.Equal(1.5f, copy[0]);
    }

    [Fact]
    public void Rows_OfSeveralLengths_SaysWhatToDo()
    {
        Assert.Equal(
            "'Tokens': sample 2 has 2 indices, but sample 0 has 3; all samples of a data set have one length: cut or pad them, and give padded places a label that the loss leaves out "
            + "(CrossEntropy's IgnoredIndex), or make a data set for each length.",
            Assert.Throws<MinigradException>(() => new DataPart([[1, 2, 3], [4, 5, 6], [7, 8]], "Tokens")).Message);
        Assert.Equal(
            "Data: there are no sequences, or the first is empty; each needs at least one element.",
            Assert.Throws<MinigradException>(() => new DataPart(Array.Empty<float[]>())).Message);
    }

    [Fact]
    public void Constructor_PartsThatDoNotFitEachOther_NamesThem()
    {
        DataPart left = new(new float[6], [2], "Left"), tokens = new(new int[8], [4], "Tokens");

        Assert.Equal("There are 8 indices of 'Tokens', but the 3 samples need 12.", Assert.Throws<MinigradException>(() => new Dataset([left, tokens], [])).Message);
        Assert.Equal(
            "There are 2 target values of target 1, but the 3 samples need 3.",
            Assert.Throws<MinigradException>(() => new Dataset([left], [new(new int[3], []), new(new float[2], [])])).Message);
        Assert.Equal(
            "Of 2 inputs 1 has a name: name all, which then are found by name, or none, which are taken in order.",
            Assert.Throws<MinigradException>(() => new Dataset([left, new(new int[3], [])], [])).Message);
        Assert.Equal("Two inputs are named 'Left': names tell them apart.", Assert.Throws<MinigradException>(() => new Dataset([left, left], [])).Message);
        Assert.Equal("A data set needs at least one input.", Assert.Throws<MinigradException>(() => new Dataset([], [tokens])).Message);
    }

    [Fact]
    public void Slice_OfSeveralParts_CutsAll()
    {
        Dataset data = new([new(new float[] { 1, 2, 3 }, []), new(new[] { 1, 2, 3, 4, 5, 6 }, [2])], [new(new[] { 7, 8, 9 }, []), new(new byte[] { 1, 2, 3 }, [], scale: 2)]);

        Dataset last = data.Slice(1, 2).Slice(1, 1);

        float[] values = new float[1], targets = new float[1];
        last.Inputs[0].CopyValues(0, values);
        last.TargetParts[1].CopyValues(0, targets);
        Assert.Equal((3, 6), (values[0], targets[0]));
        Assert.Equal([5, 6], last.Inputs[1].Indices.ToArray());
        Assert.Equal([9], last.Labels.ToArray());
    }

    [Fact]
    public void Normalize_OneOfSeveralInputs_LeavesTheOthers()
    {
        Dataset data = new([new(new[] { 1, 2 }, [], "Word"), new(new float[] { 1, 3 }, [], "Rate")], []);

        Dataset normalized = data.Normalize(data.Statistics(input: 1), input: 1);

        float[] values = new float[2];
        normalized.Inputs[1].CopyValues(0, values);
        Assert.Equal([-1f, 1], values);
        Assert.Equal([1, 2], normalized.Inputs[0].Indices.ToArray());
        Assert.Equal("'Word' holds indices, which cannot be normalised; choose a part of values.", Assert.Throws<MinigradException>(() => data.Statistics()).Message);
    }
}
