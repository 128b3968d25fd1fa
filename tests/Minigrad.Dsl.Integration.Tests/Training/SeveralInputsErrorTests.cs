using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Data that do not fit a model of several inputs and losses.</summary>
public sealed class SeveralInputsErrorTests
{
    private const string Reads = "Player reads Board 'batch 6' and Moves 'batch time' of indices, but the samples have ";

    private static readonly DataPart s_board = new(new float[12], [6]);
    private static readonly DataPart s_moves = new(new int[6], [3]);
    private static readonly DataPart s_policy = new(new int[2], []);
    private static readonly DataPart s_value = new(new float[2], [1]);

    [Fact]
    public void Inputs_TooFew_NamesAll() => Refuses(
        "shape '6': the model has 2 inputs (Board, Moves), and the data set has 1.", [s_board], [s_policy, s_value]);

    [Fact]
    public void Inputs_InTheWrongOrder_NamesTheInputAndBothKinds() => Refuses(
        "shapes '3' of indices and '6': for Board, the model reads values (float), and the samples have indices (int).", [s_moves, s_board], [s_policy, s_value]);

    [Fact]
    public void Inputs_OfOtherSize_NamesInputAxisAndBothSizes() => Refuses(
        "shapes '4' and '3' of indices: for Board, axis 1 is '6', and the samples have 4.", [new(new float[8], [4]), s_moves], [s_policy, s_value]);

    [Fact]
    public void Inputs_OfOtherNames_NamesBoth() => Refuses(
        "shapes Boards '6' and Moves '3' of indices: the data set names Boards, Moves, and none is 'Board': name the parts after the model's inputs, or name none and give them in order.",
        [new(new float[12], [6], "Boards"), new(new int[6], [3], "Moves")],
        [s_policy, s_value]);

    [Fact]
    public void Targets_TooFew_NamesAll() => Refuses(
        "shapes '6' and '3' of indices: the model has 2 losses (Policy, Value), and the data set has 1.", [s_board, s_moves], [s_policy]);

    [Fact]
    public void Targets_OfOtherKind_NamesTheLossAndBothKinds() => Refuses(
        "shapes '6' and '3' of indices: the loss of Policy compares with labels, and the data set has target values.", [s_board, s_moves], [s_value, s_policy]);

    [Fact]
    public void Targets_OfOtherSize_NamesTheLossAndBothSizes() => Refuses(
        "shapes '6' and '3' of indices: the loss of Value compares with 'batch 1', 1 target values a sample, and the data set has 2.",
        [s_board, s_moves],
        [s_policy, new(new float[4], [2])]);

    [Fact]
    public void Targets_OfOtherTime_AreCountedWithTheSamplesTime()
    {
        Dataset data = new([new(new int[12], [4])], [new(new int[9], [3])]);

        Assert.Equal(
            "Continuation reads 'batch time' of indices, but the samples have shape '4' of indices: the model's loss compares with 'batch time', 4 labels a sample, and the data set has 3.",
            Assert.Throws<MinigradException>(() => new Learner<Continuation>(new(), DataLoaders.Create(data, null, 2), new Adam())).Message);
    }

    [Fact]
    public void Metric_OfNoOutput_NamesTheNearest()
    {
        MinigradException error = Assert.Throws<MinigradException>(() => new Learner<Player>(
            new(), DataLoaders.Create(new([s_board, s_moves], [s_policy, s_value]), null, 2), new Adam(), metrics: [new Accuracy { Output = "Polity" }]));

        Assert.StartsWith("Metric Accuracy is to measure 'Polity', which is no output of Player; ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Policy", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metric_OfAnOutputWithoutLabels_SaysSo()
    {
        Learner<Player> learner = new(
            new(), DataLoaders.Create(new([s_board, s_moves], [s_policy, s_value]), null, 2), new Adam(), metrics: [new TopKAccuracy(1) { Output = nameof(Player.Value) }]);

        Assert.Equal(
            "Metric Value.Top1Accuracy compares with labels, but no loss compares 'Value' with labels: set Output to one that has them.",
            Assert.Throws<MinigradException>(() => learner.Evaluate(learner.Data.Train)).Message);
    }

    [Fact]
    public void Diverged_InTheSecondInput_NamesIt()
    {
        DataLoader loader = new(new([new(new float[8], [4]), new(new[] { 1, 2, float.NaN, 4, 5, 6 }, [3])], []), 2);
        IModel model = new TwoSides(seed: 1);
        Workspace work = loader.CreateWorkspace(model);

        Assert.Equal("Right", NonFinite.FirstLayer(model, loader.ForTraining(0, work), work));
    }

    private static void Refuses(string message, DataPart[] inputs, DataPart[] targets) => Assert.Equal(
        Reads + message,
        Assert.Throws<MinigradException>(() => new Learner<Player>(new(), DataLoaders.Create(new(inputs, targets), null, 2), new Adam())).Message);
}
