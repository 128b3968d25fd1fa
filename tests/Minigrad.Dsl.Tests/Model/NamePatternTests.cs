using Xunit;

namespace Minigrad.Tests;

public class NamePatternTests
{
    [Theory]
    [InlineData("Head.weight", "Head.weight", true)]
    [InlineData("Head.weight", "head.weight", false)]
    [InlineData("Head", "Head.weight", true)]
    [InlineData("Head", "Header.weight", false)]
    [InlineData("Head", "Stem.Head.weight", false)]
    [InlineData("Stem", "Stem.Conv.weight", true)]
    [InlineData("Stem.Conv", "Stem.Conv.weight", true)]
    [InlineData("Stem.*", "Stem.Conv.weight", true)]
    [InlineData("Stem.*", "Stem", false)]
    [InlineData("Stem*", "Stem2.Conv.weight", true)]
    [InlineData("*.bias", "Stem.Conv.bias", true)]
    [InlineData("*.bias", "bias", false)]
    [InlineData("*bias", "bias", true)]
    [InlineData("*.Norm", "Stem.Norm.weight", true)]
    [InlineData("*.Norm", "Stem.Normal.weight", false)]
    [InlineData("S*.C*.w*t", "Stem.Conv.weight", true)]
    [InlineData("*ab*abc", "xababcabc", true)]
    [InlineData("*ab*abd", "xababcabc", false)]
    [InlineData("*", "anything.at.all", true)]
    [InlineData("***", "", true)]
    [InlineData("a", "", false)]
    [InlineData("Stem.", "Stem.Conv.weight", false)]
    public void Matches_PatternAndName_AsStated(string pattern, string name, bool matches) =>
        Assert.Equal(matches, new NamePattern(pattern).Matches(name));

    [Fact]
    public void Select_SomeMatch_AreInTheModelsOrder()
    {
        ParameterSet parameters = ParameterizedModel.Network(seed: 0).Parameters;

        Assert.Equal(["Stem.Conv.bias", "Stem.Norm.bias", "Head.bias"], new NamePattern("*.bias").Select(parameters).Select(parameter => parameter.Name));
        Assert.Equal(["Stem.Norm.weight", "Stem.Norm.bias"], new NamePattern("Stem.Norm").Select(parameters).Select(parameter => parameter.Name));
    }

    [Fact]
    public void Select_NoMatch_NamesTheNearestBlocksLayersAndParameters()
    {
        ParameterSet parameters = ParameterizedModel.Network(seed: 0).Parameters;

        Assert.Equal(
            "The pattern 'Stm.*' matches no parameter; the nearest names are 'Stem', 'Down', 'Head'.",
            Assert.Throws<MinigradException>(() => new NamePattern("Stm.*").Select(parameters)).Message);
        Assert.Equal(
            "The pattern 'Stem.conv.wieght' matches no parameter; the nearest names are 'Stem.Conv.weight', 'Stem.Conv.bias', 'Stem.Norm.weight'.",
            Assert.Throws<MinigradException>(() => new NamePattern("Stem.conv.wieght").Select(parameters)).Message);
    }

    [Fact]
    public void Constructor_EmptyText_SaysWhatToWrite() =>
        Assert.Equal("A name pattern is empty; '*' chooses everything.", Assert.Throws<MinigradException>(() => new NamePattern("")).Message);
}
