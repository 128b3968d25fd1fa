using Xunit;

namespace Minigrad.Tests.Data.Blocks;

/// <summary>From items to a data set: split, label, read.</summary>
public sealed class ItemsTests
{
    private static readonly Items<string> Paths = new(["d/train/cat/1", "d/valid/dog/2", "d/train/dog/3", "d/other/cat/4", "d/train/ant/5"]);

    [Fact]
    public void Split_ByGrandparent_LeavesOutWhatBelongsToNeither()
    {
        SplitItems<string> split = Paths.Split(Splitter.ByGrandparent());

        Assert.Equal(["d/train/cat/1", "d/train/dog/3", "d/train/ant/5"], split.Train);
        Assert.Equal(["d/valid/dog/2"], split.Valid);
    }

    [Fact]
    public void Split_AtRandom_DependsOnTheSeedAndKeepsEveryItemOnce()
    {
        Items<int> numbers = new([.. Enumerable.Range(0, 10_000)]);

        SplitItems<int> first = numbers.Split(Splitter.Random<int>(0.2, seed: 1));
        SplitItems<int> again = numbers.Split(Splitter.Random<int>(0.2, seed: 1));
        SplitItems<int> other = numbers.Split(Splitter.Random<int>(0.2, seed: 2));

        Assert.Equal(first.Valid, again.Valid);
        Assert.NotEqual(first.Valid, other.Valid);
        Assert.InRange(first.Valid.Count, 1_850, 2_150);
        Assert.Equal(numbers, first.Train.Concat(first.Valid).Order());
    }

    [Fact]
    public void Split_ShareAboveOne_IsRefused() => Assert.Equal(
        "Splitter.Random: validShare is 1.5; it must be from 0 to 1.",
        Assert.Throws<MinigradException>(() => Splitter.Random<int>(1.5)).Message);

    [Fact]
    public void Label_Alphabetical_NumbersByName()
    {
        LabeledSplit<string> labeled = Paths.Split(Splitter.ByGrandparent()).Label(Labeler.Parent);

        Assert.Equal(["ant", "cat", "dog"], labeled.Categories);
        Assert.Equal([1, 2, 0], labeled.Train.Labels);
        Assert.Equal([2], labeled.Valid.Labels);
    }

    [Fact]
    public void Label_FirstAppearance_NumbersInOrder()
    {
        LabeledSplit<string> labeled = Paths.Split(Splitter.ByGrandparent()).Label(Labeler.Pattern("([a-z]+)/[0-9]$"), CategoryOrder.FirstAppearance);

        Assert.Equal(["cat", "dog", "ant"], labeled.Categories);
        Assert.Equal([0, 1, 2], labeled.Train.Labels);
        Assert.Same(labeled.Train.Categories, labeled.Valid.Categories);
    }

    [Fact]
    public void Label_ClassThatTrainingLacks_IsNamedWithTheNearest()
    {
        SplitItems<string> split = new(new(["x/cat/1", "x/dog/2"]), new(["x/cet/3"]));

        Assert.Equal(
            "There is no class 'cet' among the training items; there are 'cat', 'dog'.",
            Assert.Throws<MinigradException>(() => split.Label(Labeler.Parent)).Message);
    }

    [Fact]
    public void Label_PathWithoutMatch_IsNamed() => Assert.Equal(
        "The path 'x/1' does not match '_([0-9]+)$', whose first group is its class.",
        Assert.Throws<MinigradException>(() => Labeler.Pattern("_([0-9]+)$")("x/1")).Message);

    [Fact]
    public void ToDataset_ReadsEachItemIntoItsPlace()
    {
        LabeledSplit<string> labeled = Paths.Split(Splitter.ByGrandparent()).Label(Labeler.Parent);

        Dataset data = labeled.Train.ToDataset([2], (path, sample) => sample.Fill((byte)(path[^1] - '0')), scale: 0.5f);

        float[] inputs = new float[6];
        data.CopyInputs(0, inputs);
        Assert.Equal([0.5f, 0.5f, 1.5f, 1.5f, 2.5f, 2.5f], inputs);
        Assert.Equal([1, 2, 0], data.Labels.ToArray());
        Assert.Equal([2], data.SampleShape);
    }

    [Fact]
    public void ToDataset_ItemThatCannotBeRead_IsNamedWithItsCause()
    {
        LabeledSplit<string> labeled = Paths.Split(Splitter.ByGrandparent()).Label(Labeler.Parent);

        MinigradException error = Assert.Throws<MinigradException>(
            () => labeled.Train.ToDataset([1], (path, _) => throw new InvalidDataException($"no image in {path}")));

        Assert.Matches("^Item [0-2], 'd/train/(.*)', cannot be read: no image in d/train/\\1$", error.Message);
    }

    [Fact]
    public void ToDataset_ShapeWithoutValues_IsRefused() => Assert.StartsWith(
        "3 samples of shape [2, 0] do not fit into memory",
        Assert.Throws<MinigradException>(() => Paths.Split(Splitter.ByGrandparent()).Label(Labeler.Parent).Train.ToDataset([2, 0], (_, _) => { })).Message,
        StringComparison.Ordinal);
}
