using Xunit;

namespace Minigrad.Tests;

/// <summary>With the scripted model a step at rate 1 subtracts the mean of the samples that it stands for.</summary>
public class GradientAccumulationTests
{
    [Fact]
    public void Steps_OfTwoBatches_MoveByTheMeanOfAllTheirSamples()
    {
        // Batches of 2: (1, 3), (5, 7), (10): groups (1, 3, 5, 7) and (10).
        List<float> weights = Fit([1, 3, 5, 7, 10], 2, new GradientAccumulation(2), out History history);

        Assert.Equal([-4f, -14], weights);
        Assert.Equal((2, 5), (history.Epochs[0].Steps, history.Epochs[0].Train.Count));
    }

    [Fact]
    public void Steps_WithAShortBatchInTheGroup_CountSamplesNotBatches()
    {
        // Batches of 3: (1, 2, 3), (4, 5, 6), (27): the mean of all seven is 48 / 7, the mean of the batches' means would be 34 / 3.
        List<float> weights = Fit([1, 2, 3, 4, 5, 6, 27], 3, new GradientAccumulation(8), out History history);

        Assert.Equal(-48f / 7, Assert.Single(weights), 1e-5f);
        Assert.Equal(1, history.Steps);
    }

    [Fact]
    public void Steps_OfOneBatch_AreAsWithoutIt() => Assert.Equal([-1f, -3, -6], Fit([1, 2, 3], 1, new GradientAccumulation(1), out _));

    [Fact]
    public void LinearRegression_InHalves_IsTrainedAsInWholeBatches()
    {
        LinearModel whole = new(3, seed: 1), halves = new(3, seed: 1);
        Dataset data = ToyData.Regression(16).Train.Dataset;

        new Learner<LinearModel>(whole, new(new DataLoader(data, 16)), new Adam(0.05f)).Fit(3);
        new Learner<LinearModel>(halves, new(new DataLoader(data, 8)), new Adam(0.05f)).Fit(3, callbacks: [new GradientAccumulation(2)]);

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(whole.Parameters[0].Values[i], halves.Parameters[0].Values[i], 1e-5f);
        }
    }

    [Fact]
    public void Steps_OfALossThatIgnoresRows_CountTheRowsThatItDoesNot()
    {
        // Of the batches' four rows it counts 4, 1, 0 and 2.
        Dataset blobs = ToyData.Blobs().Train.Dataset;
        float[] inputs = new float[2 * 16];
        blobs.CopyInputs(0, inputs);
        Dataset data = new(inputs, [2], (int[])[0, 1, 2, 0, -1, -1, 2, -1, -1, -1, -1, -1, 0, -1, 2, -1]);
        SoftmaxModel whole = new(2, 3, seed: 1, ignoredIndex: -1), parts = new(2, 3, seed: 1, ignoredIndex: -1);

        new Learner<SoftmaxModel>(whole, new(new DataLoader(data, 16)), new Sgd(1)).Fit(1);
        History history = new Learner<SoftmaxModel>(parts, new(new DataLoader(data, 4)), new Sgd(1)).Fit(1, callbacks: [new GradientAccumulation(4)]);

        Assert.Equal(1, history.Steps);
        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(whole.Parameters[0].Values[i], parts.Parameters[0].Values[i], 1e-6f);
        }
    }

    [Theory]
    [InlineData("BeforeBatch", -4f)]
    [InlineData("AfterLoss", -4f)]
    [InlineData("AfterBackward", -6f)]
    public void SkippedBatch_OnlyAfterItsBackwardPass_TakesTheGroupWithIt(string place, float expected)
    {
        // Of 3, 3, 100 and 6 the third one is skipped.
        ScriptedModel model = new(1);
        SkipThird skip = new(place);

        new Learner<ScriptedModel>(model, ScriptedModel.Data([3, 3, 100, 6], 1, 1), new Sgd(1)).Fit(1, callbacks: [skip, new GradientAccumulation(8)]);

        Assert.Equal(expected, model.Parameters[0].Values[0]);
    }

    [Fact]
    public void SkippedBatch_OfAnotherSize_LeavesTheGroupsGradientsAsTheyWere()
    {
        List<float> gradients = [];
        SkipShort shortBatch = new(gradients);

        new Learner<ScriptedModel>(new(1), ScriptedModel.Data([2, 4, 9], 1, 2), new Sgd(1)).Fit(1, callbacks: [shortBatch, new GradientAccumulation(8)]);

        Assert.Equal([3f, 3f], gradients);
    }

    [Fact]
    public void EndOfEpoch_InsideAGroup_DropsItAndBeginsAnew()
    {
        EventTrace end = new() { At = "AfterBatch", Ask = state => state.EndEpoch() };
        ScriptedModel model = new(1);

        new Learner<ScriptedModel>(model, ScriptedModel.Data([100, 4], 1, 1), new Sgd(1)).Fit(2, callbacks: [end, new GradientAccumulation(2)]);

        Assert.Equal(-52f, model.Parameters[0].Values[0]);
    }

    [Fact]
    public void Batches_FewerThanOne_IsRefused() => Assert.Equal(
        "GradientAccumulation: there are 0 batches for each step; it must be at least 1.", Assert.Throws<MinigradException>(() => new GradientAccumulation(0)).Message);

    private static List<float> Fit(float[] samples, int batchSize, GradientAccumulation accumulation, out History history)
    {
        List<float> weights = [];
        history = new Learner<ScriptedModel>(new(1), ScriptedModel.Data(samples, 1, batchSize), new Sgd(1)).Fit(1, callbacks: [accumulation, new AfterEachStep(weights)]);
        return weights;
    }

    private sealed class AfterEachStep(List<float> weights) : Callback
    {
        public override void AfterStep(TrainingState state) => weights.Add(state.Model.Parameters[0].Values[0]);
    }

    private sealed class SkipThird(string place) : Callback
    {
        public override void BeforeBatch(TrainingState state) => Skip(nameof(BeforeBatch), state);

        public override void AfterLoss(TrainingState state) => Skip(nameof(AfterLoss), state);

        public override void AfterBackward(TrainingState state) => Skip(nameof(AfterBackward), state);

        private void Skip(string now, TrainingState state)
        {
            if (now == place && state.Batch == 3)
            {
                state.SkipBatch();
            }
        }
    }

    private sealed class SkipShort(List<float> gradients) : Callback
    {
        public override int Order => 1;

        public override void AfterLoss(TrainingState state)
        {
            if (state.Samples == 1)
            {
                state.SkipBatch();
            }
        }

        public override void AfterBatch(TrainingState state) => gradients.Add(state.Model.Parameters[0].Gradients[0]);
    }
}
