using Xunit;
using static Minigrad.Tests.ToyData;

namespace Minigrad.Tests;

public class FindLearningRateTests
{
    [Fact]
    public void Sweep_OfAHundredBatches_RunsOverEpochsFromStartToEnd()
    {
        Learner<SoftmaxModel> learner = new(new(2, 3, seed: 1), Blobs(), new Sgd(0.1f));

        LearningRateSweep sweep = learner.FindLearningRate(1e-5f, 0.5f);

        // 180 samples in batches of 32: six batches an epoch, 17 epochs.
        Assert.Equal((StopReason.Completed, "Swept 100 learning rates from 1E-05 to 0.5."), (sweep.StopReason, sweep.StopMessage));
        Assert.Equal(new ExponentialSchedule(1e-5f, 0.5f).Sample(100), sweep.LearningRates);
        Assert.Equal((1e-5f, 0.5f), (sweep.LearningRates[0], sweep.LearningRates[^1]));
        Assert.InRange(sweep.Losses[^1], 0, 0.8 * sweep.Losses[0]);
        Assert.InRange(sweep.Valley!.Value, 1e-3f, 0.5f);
    }

    [Fact]
    public void Sweep_ByHand_HasTheSameLosses()
    {
        LearningRateSweep sweep = new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 16), new Sgd(0.1f, momentum: 0.5f))
            .FindLearningRate(1e-3f, 0.2f, iterations: 20, smoothing: 0.75);

        LinearModel model = new(3, seed: 1);
        DataLoader loader = Regression(batchSize: 16).Train;
        Workspace workspace = model.CreateWorkspace([16]);
        Sgd sgd = new(1, momentum: 0.5f);
        double average = 0, weight = 0;
        for (int i = 0; i < 20; i++)
        {
            if (i % 7 == 0)
            {
                loader.BeginEpoch(i / 7);
            }

            float loss = model.Forward(loader.ForTraining(i % 7, workspace), workspace);
            average = (0.75 * average) + (0.25 * loss);
            weight = (0.75 * weight) + 0.25;
            Assert.Equal(loss, sweep.Losses[i]);
            Assert.Equal(average / weight, sweep.Smoothed[i], 1e-6);
            Assert.Equal(1e-3 * Math.Pow(200, i / 19.0), sweep.LearningRates[i], 1e-8);
            sgd.LearningRate = sweep.LearningRates[i];
            model.ZeroGradients();
            model.Backward(workspace);
            sgd.Step(model);
        }

        Assert.Equal(20, sweep.Losses.Count);
    }

    [Fact]
    public void Sweep_ThatDiverges_EndsThere()
    {
        Learner<LinearModel> learner = new(new(3, seed: 1), Regression(batchSize: 16), new Sgd(0.1f));

        LearningRateSweep sweep = learner.FindLearningRate(1e-4f, 1e4f);

        Assert.Equal(StopReason.Diverged, sweep.StopReason);
        Assert.Matches("^The smoothed loss was [0-9.E+]+ at learning rate [0-9.]+, more than 4 times its minimum, [0-9.E-]+\\.$", sweep.StopMessage);
        Assert.InRange(sweep.LearningRates.Count, 40, 90);
        Assert.True(sweep.Smoothed[^1] > 4 * sweep.Smoothed.Min());
        Assert.All(sweep.Smoothed.Take(sweep.Smoothed.Count - 1), (smoothed, i) => Assert.True(smoothed <= 4 * sweep.Smoothed.Take(i + 1).Min()));
    }

    [Fact]
    public void Sweep_WhoseLossIsNotFinite_EndsBeforeIt()
    {
        Learner<LinearModel> learner = new(new(3, seed: 1), Regression(batchSize: 16), new Sgd(0.1f));

        LearningRateSweep sweep = learner.FindLearningRate(1e30f, 1e38f, iterations: 10, divergence: 1e300);

        Assert.Equal(StopReason.Diverged, sweep.StopReason);
        Assert.Matches("^The loss was (NaN|Infinity) at learning rate [0-9.]+E\\+3[0-9]\\.$", sweep.StopMessage);
        Assert.All(sweep.Losses, loss => Assert.True(float.IsFinite(loss)));
        Assert.All(learner.Model.Parameters.Values.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Fit_AfterASweep_IsTheFitWithoutIt()
    {
        string[] checksums = [.. new[] { false, true }.Select(sweeps =>
        {
            SoftmaxModel model = new(2, 3, seed: 1);
            Learner<SoftmaxModel> learner = new(model, Blobs(), new Adam(0.05f));
            string result = "";
            for (int fit = 0; fit < 2; fit++)
            {
                if (sweeps)
                {
                    string before = model.Parameters.Checksum;
                    int[] order = learner.Data.Train.Order.ToArray();
                    Assert.NotEmpty(learner.FindLearningRate(iterations: 15).Losses);
                    Assert.Equal((before, 0.05f), (model.Parameters.Checksum, learner.Optimizer.LearningRate));
                    Assert.Equal(order, learner.Data.Train.Order);
                }

                result += learner.Fit(epochs: 2).Epochs[^1].Train.Loss + model.Parameters.Checksum;
            }

            return result;
        })];

        Assert.Equal(checksums[0], checksums[1]);
    }

    [Fact]
    public void Gradients_ThatWaitedForAStep_AreStillThere()
    {
        LinearModel model = new(3, seed: 1);
        Learner<LinearModel> learner = new(model, Regression(batchSize: 16), new Sgd(0.1f));
        Workspace workspace = model.CreateWorkspace([16]);
        model.Forward(learner.Data.Train.ForTraining(0, workspace), workspace);
        model.Backward(workspace);
        float[] gradients = model.Parameters.Gradients.ToArray();

        learner.FindLearningRate(iterations: 5);

        Assert.Contains(gradients, gradient => gradient != 0);
        Assert.Equal(gradients, model.Parameters.Gradients.ToArray());
    }

    [Fact]
    public void Sweep_ThatIsCancelled_ReturnsWhatItHasAndRestores()
    {
        LinearModel model = new(3, seed: 1);
        string before = model.Parameters.Checksum;
        using CancellationTokenSource source = new();
        Canceller canceller = new(source, batch: 5);

        LearningRateSweep sweep = new Learner<LinearModel>(model, Regression(batchSize: 50), new Sgd(0.1f))
            .FindLearningRate(callbacks: [canceller], cancellationToken: source.Token);

        Assert.Equal((StopReason.Cancelled, "Cancelled in epoch 3 of 50 after batch 1 of 2.", 5), (sweep.StopReason, sweep.StopMessage, sweep.Losses.Count));
        Assert.Equal(before, model.Parameters.Checksum);
    }

    [Fact]
    public void Sweep_WhoseCallbackFails_Restores()
    {
        LinearModel model = new(3, seed: 1);
        string before = model.Parameters.Checksum;
        Learner<LinearModel> learner = new(model, Regression(batchSize: 50), new Sgd(0.1f));

        Assert.Throws<MinigradException>(() => learner.FindLearningRate(1e-2f, callbacks: [new Canceller(null!, batch: 5)]));

        Assert.Equal((before, 0.1f), (model.Parameters.Checksum, learner.Optimizer.LearningRate));
        Assert.Equal(2, learner.Fit(epochs: 1).Steps);
    }

    [Fact]
    public void Settings_OutOfRange_AreRefused()
    {
        Learner<LinearModel> learner = new(new(3), Regression(batchSize: 50), new Sgd(0.1f));
        (Func<object> Sweep, string Message)[] refused =
        [
            (() => learner.FindLearningRate(start: 0), "FindLearningRate: start is 0; it must be finite and more than 0."),
            (() => learner.FindLearningRate(start: 0.5f, end: 0.25f), "FindLearningRate: end is 0.25; it must be finite and more than the start, 0.5."),
            (() => learner.FindLearningRate(iterations: 1), "FindLearningRate: iterations is 1; it must be at least 2."),
            (() => learner.FindLearningRate(smoothing: 1), "FindLearningRate: smoothing is 1; it must be at least 0 and below 1."),
            (() => learner.FindLearningRate(divergence: 1), "FindLearningRate: divergence is 1; it must be more than 1."),
        ];

        Assert.All(refused, row => Assert.Equal(row.Message, Assert.Throws<MinigradException>(row.Sweep).Message));
    }

    private sealed class Canceller(CancellationTokenSource source, int batch) : Callback
    {
        private int _batches;

        public override void AfterBatch(TrainingState state)
        {
            _batches++;
            if (_batches == batch)
            {
                source.Cancel();
            }
        }
    }
}
