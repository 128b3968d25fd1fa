using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>The learner on a model of values and indices with two losses.</summary>
public sealed class SeveralInputsTests
{
    private readonly PlayerData _train = new(37);
    private readonly PlayerData _valid = new(11, seed: 6);

    [Fact]
    public void Loader_InTheOpen_ReadsWhatTheLearnerReads()
    {
        DataLoader loader = new(_train.ByName, batchSize: 8, shuffle: true, seed: 3);
        Player net = new(seed: 1);
        Workspace work = loader.CreateWorkspace(net);

        Batch batch = loader.ForTraining(1, work);

        int[] samples = loader.Order.Slice(8, 8).ToArray();
        Assert.Equal([8, PlayerData.Time], work.MaximumSizes.ToArray());
        Assert.Equal([8, PlayerData.Time], batch.Sizes.ToArray());
        Assert.Equal(PlayerData.Of(_train.Boards, 6, samples), batch.InputValues(0).ToArray());
        Assert.Equal(PlayerData.Of(_train.Moves, PlayerData.Time, samples), batch.InputIndices(1).ToArray());
        Assert.Equal(PlayerData.Of(_train.Policies, 1, samples), batch.TargetLabels(0).ToArray());
        Assert.Equal(PlayerData.Of(_train.Values, 1, samples), batch.TargetValues(1).ToArray());
        Assert.True(batch.InputValues(0) == work.Input(48));
        Assert.True(batch.TargetValues(1) == work.Targets(8));
    }

    [Fact]
    public void Evaluate_TwoOutputs_IsTheMeanOfTheBatches()
    {
        Player net = new(seed: 1);
        Metric[] metrics =
        [
            new Accuracy { Output = nameof(Player.Policy) },
            new AverageMetric("distance", static (output, in batch) => Distance(output, batch.Targets)) { Output = nameof(Player.Value) },
            new AverageMetric("size", static (output, in batch) => output.Length + batch.Labels.Length) { Output = nameof(Player.Value) },
        ];
        Learner<Player> learner = new(net, new(new(_train.InOrder, 8), new(_valid.ByName, 4)), new Adam(), metrics: metrics);

        Evaluation evaluation = learner.Evaluate();

        double loss = 0, distance = 0, right = 0;
        for (int start = 0; start < _valid.Count; start += 4)
        {
            int count = Math.Min(4, _valid.Count - start);
            int[] samples = [.. Enumerable.Range(start, count)], labels = PlayerData.Of(_valid.Policies, 1, samples);
            float[] values = PlayerData.Of(_valid.Values, 1, samples);
            Workspace work = net.CreateWorkspace(count, PlayerData.Time);
            loss += count * (double)net.Evaluate(PlayerData.Of(_valid.Boards, 6, samples), PlayerData.Of(_valid.Moves, PlayerData.Time, samples), labels, values, work, count, PlayerData.Time);
            distance += count * Distance(work.OutputOf(nameof(net.Value)), values);
            for (int i = 0; i < count; i++)
            {
                float[] row = work.OutputOf(nameof(net.Policy)).Slice(4 * i, 4).ToArray();
                right += labels[i] >= 0 && Array.IndexOf(row, row.Max()) == labels[i] ? 1 : 0;
            }
        }

        Assert.Equal(loss / _valid.Count, evaluation.Loss, 1e-12);
        Assert.Equal(["Accuracy", "Policy.Accuracy", "Value.distance", "Value.size"], evaluation.Metrics.Keys);
        Assert.Equal(right / _valid.Policies.Count(label => label >= 0), evaluation.Accuracy!.Value, 1e-12);
        Assert.Equal(evaluation.Accuracy, evaluation.Metrics["Policy.Accuracy"]);
        Assert.Equal(distance / _valid.Count, evaluation.Metrics["Value.distance"], 1e-12);
        Assert.InRange(evaluation.Metrics["Value.size"], 3, 4);
    }

    [Fact]
    public void Predict_WithoutTargets_GivesEachOutput()
    {
        Player net = new(seed: 1);
        Learner<Player> learner = new(net, DataLoaders.Create(_train.InOrder, null, batchSize: 8), new Adam());
        Dataset data = new([new(_valid.Boards, [6]), new(_valid.Moves, [PlayerData.Time])], []);

        Predictions policy = learner.Predict(data), value = learner.Predict(data, nameof(Player.Value));

        Workspace work = net.CreateWorkspace(8, PlayerData.Time);
        List<float> policies = [], values = [];
        foreach (int[] samples in Enumerable.Range(0, _valid.Count).Chunk(8))
        {
            net.Predict(PlayerData.Of(_valid.Boards, 6, samples), PlayerData.Of(_valid.Moves, PlayerData.Time, samples), work, samples.Length, PlayerData.Time);
            policies.AddRange(work.OutputOf(nameof(net.Policy)));
            values.AddRange(work.OutputOf(nameof(net.Value)));
        }

        Assert.Equal(policies, policy.Values.ToArray());
        Assert.Equal(values, value.Values.ToArray());
        Assert.Equal((_valid.Count, 4, 1), (value.Count, policy.Length, value.Length));
    }

    [Fact]
    public void Callback_WritesToInputs_TheModelReadsThatAndTheDataStay()
    {
        Player net = new(seed: 1);
        int[] moves = [.. _valid.Moves];
        Learner<Player> changed = new(net, new(new(_train.InOrder, 8), new(_valid.InOrder, 4)), new Adam(), [new BatchTransform(static (board, state) =>
        {
            board.Clear();
            state.InputIndices(1).Fill(2);
        })]);
        Dataset same = new([new(new float[6 * _valid.Count], [6]), new(Enumerable.Repeat(2, moves.Length).ToArray(), [PlayerData.Time])], [new(_valid.Policies, []), new(_valid.Values, [])]);

        Assert.Equal(new Learner<Player>(net, new(new(_train.InOrder, 8), new(same, 4)), new Adam()).Evaluate().Loss, changed.Evaluate().Loss);
        Assert.Equal(moves, _valid.Moves);
    }

    [Fact]
    public void Mixup_OfIndices_SaysThatTheyHaveNoMixture()
    {
        MinigradException error = Assert.Throws<MinigradException>(() =>
            new Learner<Player>(new(seed: 1), DataLoaders.Create(_train.InOrder, null, batchSize: 8), new Adam(), [new Mixup()]).Fit(1));

        Assert.Equal(
            "Callback Mixup failed in BeforeBatch (epoch 1 of 1, batch 1 of 5): Player's input Moves holds indices, which have no mixture; train without Mixup.", error.Message);
    }

    [Fact]
    public void Batches_AfterTheFirst_AllocateNothing()
    {
        AllocationProbe probe = new(first: 20);
        DataLoaders data = DataLoaders.Create(new PlayerData(600).ByName, null, batchSize: 4);

        new Learner<Player>(new(seed: 1), data, new Adam(), metrics: [new Accuracy { Output = nameof(Player.Policy) }]).Fit(2, callbacks: [probe]);

        Assert.Equal(0, probe.Allocated);
    }

    private static double Distance(ReadOnlySpan<float> output, ReadOnlySpan<float> targets)
    {
        double sum = 0;
        for (int i = 0; i < output.Length; i++)
        {
            sum += Math.Abs((double)output[i] - targets[i]);
        }

        return sum / output.Length;
    }
}
