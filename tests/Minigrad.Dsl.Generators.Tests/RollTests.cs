using Minigrad.Generators.Emit.Repetitions;
using Xunit;

namespace Minigrad.Generators.Tests;

/// <summary>Texts of repetitions become one where their numbers follow from the index, and nowhere else.</summary>
public sealed class RollTests
{
    [Fact]
    public void All_NumbersOnALine_AreOneText() =>
        AssertRolled(["Slot(4 * index + 3, 12)"], Roll.All(2, 1, Texts(i => $"Slot({Hole.Number(11 + (4 * i))}, 12)")), first: 2);

    [Fact]
    public void All_NumbersThatFallBelowZero_AreSubtracted() =>
        AssertRolled(["Slot(index - 2)"], Roll.All(2, 1, Texts(i => $"Slot({Hole.Number(i)})")), first: 2);

    [Fact]
    public void All_IndicesThatFall_AreCountedFromTheirOwn() =>
        AssertRolled(["Slot(2 * index)"], Roll.All(7, -1, Texts(i => $"Slot({Hole.Number(14 - (2 * i))})")), first: 7);

    [Theory]
    [InlineData(0, "index % 2 == 0 ? 5 : 8")]
    [InlineData(1, "index % 2 == 0 ? 8 : 5")]
    public void All_TwoNumbersInTurn_AreAChoice(int first, string expression) =>
        AssertRolled([expression], Roll.All(first, 1, Texts(i => Hole.Number(i % 2 == 0 ? 5 : 8))), first);

    [Fact]
    public void All_NamesOfNeighbours_SayWhereTheyAre() =>
        AssertRolled(
            ["Body.{index}: bodySum = f(bodyPreviousSum, bodyNextSum, input2)"],
            Roll.All(1, 1, Texts(i => $"Body.{Hole.InText($"{i + 1}")}: body{Hole.InName(i + 1)}Sum = f(body{Hole.InName(i)}Sum, body{Hole.InName(i + 2)}Sum, input2)")),
            first: 1);

    [Fact]
    public void All_FirstOfAnotherForm_StandsAlone()
    {
        IReadOnlyList<Roll> rolls = Roll.All(0, 1, Texts(i => i == 0 ? "f(input)" : $"f({Hole.Number(i)})"));

        Assert.Equal([(0, 1), (1, 4)], rolls.Select(roll => (roll.First, roll.Count)));
        Assert.Equal(["f(input)", "f(index)"], rolls.Select(roll => roll.Texts.Single()));
    }

    [Fact]
    public void All_NumbersOfNoForm_StandAlone() =>
        Assert.Equal(["1", "2", "4", "8", "16"], Roll.All(0, 1, Texts(i => Hole.Number(1 << i))).Select(roll => roll.Texts.Single()));

    [Fact]
    public void All_NumberThatLeavesTheLine_EndsTheLoop() =>
        Assert.Equal([(0, 4), (4, 1)], Roll.All(0, 1, Texts(i => Hole.Number(i == 4 ? 9 : i))).Select(roll => (roll.First, roll.Count)));

    [Theory]
    [InlineData("bodySum")]
    [InlineData("bodyPreviousSum")]
    public void All_NameThatAnotherVariableHas_StandAlone(string other) =>
        Assert.All(Roll.All(1, 1, Texts(i => $"body{Hole.InName(i + 1)}Sum = body{Hole.InName(i)}Sum + {other}")), roll => Assert.Equal(1, roll.Count));

    [Fact]
    public void All_NameThatIsAKeyword_StandAlone() =>
        Assert.All(Roll.All(0, 1, Texts(i => $"f{Hole.InName(i)}or = 1")), roll => Assert.Equal(1, roll.Count));

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(1000)]
    public void All_AnyNumberOfRepetitions_AreOneText(int count)
    {
        string[][] texts = [.. Enumerable.Range(0, count).Select(i => new[] { Hole.Number(2 * i) })];

        Assert.Equal([(0, count)], Roll.All(0, 1, texts).Select(roll => (roll.First, roll.Count)));
    }

    [Fact]
    public void All_TwoRepetitions_StandAlone() =>
        Assert.Equal(["3", "5"], Roll.All(0, 1, [[Hole.Number(3)], [Hole.Number(5)]]).Select(roll => roll.Texts.Single()));

    [Theory]
    [InlineData("a b a b a b a b a b c", 2, 5)]
    [InlineData("a a a a a a a a a", 1, 9)]
    [InlineData("a b c d a b c d e", 1, 1)]
    [InlineData("a a a b", 1, 1)]
    public void Period_OfAList_IsWhatSavesMost(string elements, int length, int count) => Assert.Equal((length, count), Period.Longest(elements.Split(' '), 0));

    private static string[][] Texts(Func<int, string> text) => [.. Enumerable.Range(0, 5).Select(i => new[] { text(i) })];

    private static void AssertRolled(string[] texts, IReadOnlyList<Roll> rolls, int first)
    {
        Roll roll = Assert.Single(rolls);
        Assert.Equal((first, 5), (roll.First, roll.Count));
        Assert.Equal(texts, roll.Texts);
    }
}
