using Digits.Reports;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

public sealed class ConfusionTests
{
    private static readonly Reading[] Readings =
    [
        new(0, 4, 9, 0.6f), new(1, 4, 4, 0.9f), new(2, 7, 1, 0.8f), new(3, 4, 9, 0.7f), new(4, 1, 1, 1), new(5, 4, 9, 0.7f),
    ];

    [Fact]
    public void Recall_SomeReadWrong_IsTheShareOfTheDigitReadRight()
    {
        Confusion confusion = new(Readings);

        Assert.Equal(0.25, confusion.Recall(4));
        Assert.Equal(0, confusion.Recall(7));
        Assert.Equal(1, confusion.Recall(1));
        Assert.Null(confusion.Recall(0));
        Assert.Equal(3, confusion[4, 9]);
        Assert.Equal(6, confusion.Total);
    }

    [Fact]
    public void Wrong_SeveralMistakes_ListsTheSurestFirst() =>
        Assert.Equal([2, 3, 5, 0], new Confusion(Readings).Wrong.Select(reading => reading.Image));

    [Fact]
    public void MostFrequent_TwoKinds_CountsAndOrdersThem() =>
        Assert.Equal([(4, 9, 3), (7, 1, 1)], new Confusion(Readings).MostFrequent(5));

    [Fact]
    public void FromLogits_LargestWins_WithItsSoftmaxProbability()
    {
        var reading = Reading.FromLogits(3, 1, [0, 0, MathF.Log(6)]);

        Assert.Equal(2, reading.Predicted);
        Assert.Equal(0.75f, reading.Confidence, 6);
    }
}
