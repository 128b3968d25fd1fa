using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>What the callback records, against plain sums in double precision, and that nothing of it stays after a fit.</summary>
public sealed class ActivationStatisticsTests
{
    [Fact]
    public void Fit_Recorded_HasWhatAHookSees()
    {
        SmallDigits net = new(seed: 1);
        ActivationStatistics statistics = new(net.FirstActive, net.Hidden)
        {
            Points = HookPoints.Both,
            Histogram = new(4, 0, 1, 0..1),
            GradientHistogram = new(3, -0.01f, 0.01f, 1..2),
        };
        List<float[]> outputs = [], gradients = [];

        using (net.Hidden.Hook(seen => (seen.Point == HookPoints.Forward ? outputs : gradients).Add(seen.Values.ToArray()), HookPoints.Both, inEvaluation: false))
        {
            new Learner<SmallDigits>(net, SmallData.Loaders(20, batchSize: 8), new Sgd(0.1f), [statistics]).Fit(epochs: 2);
        }

        Assert.Equal(["FirstActive", "Hidden"], statistics.Outputs.Select(one => one.Layer.Name));
        AssertIs(outputs, statistics.Outputs[1], 4, 0, 1, near: 0);
        AssertIs(gradients, statistics.Gradients[1], 3, -0.01f, 0.01f, near: 1);

        // Three training batches an epoch, and no validation batch.
        Assert.Equal(6, statistics.Outputs[0].Steps);
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("cancelled")]
    [InlineData("failed")]
    public void Fit_HoweverItEnds_LeavesNoHook(string end)
    {
        SmallDigits net = new(seed: 1);
        ActivationStatistics statistics = new() { Points = HookPoints.Both };
        using CancellationTokenSource source = new();
        Learner<SmallDigits> learner = new(net, SmallData.Loaders(20, batchSize: 8), new Sgd(0.1f), [statistics, new Ender(end, source)]);
        Workspace workspace = net.CreateWorkspace(batch: 4);

        Exception? thrown = Record.Exception(() => learner.Fit(epochs: 2, cancellationToken: source.Token));
        int steps = statistics.Outputs[0].Steps;
        net.Forward(SmallData.Pictures(4), SmallData.Labels(4), workspace, batch: 4);

        Assert.Equal(end == "failed", thrown is MinigradException);
        Assert.Equal(end == "completed" ? 6 : 2, steps);
        Assert.False(workspace.IsObserved);
        Assert.Equal(steps, statistics.Outputs[0].Steps);
        Assert.Equal(net.Layers.Select(layer => layer.Name), statistics.Gradients.Select(one => one.Layer.Name));
    }

    [Fact]
    public void Fit_Again_StartsAnew()
    {
        SmallDigits net = new(seed: 1);
        ActivationStatistics statistics = new(net.Head);
        Learner<SmallDigits> learner = new(net, SmallData.Loaders(20, batchSize: 8), new Sgd(0.1f), [statistics]);

        learner.Fit(epochs: 2);
        learner.Fit(epochs: 1);

        Assert.Equal(3, statistics.Outputs[0].Steps);
        Assert.Empty(statistics.Gradients);
    }

    [Fact]
    public void Fit_LayerOfAnotherModel_IsRefused()
    {
        Learner<SmallDigits> learner = new(new(seed: 1), SmallData.Loaders(8, batchSize: 8), new Sgd(0.1f), [new ActivationStatistics(new SmallDigits(seed: 1).Head)]);

        MinigradException error = Assert.Throws<MinigradException>(() => learner.Fit(epochs: 1));

        Assert.Contains("layer 'Head', which is not one of the SmallDigits in training", error.Message + error.InnerException?.Message, StringComparison.Ordinal);
    }

    private static void AssertIs(List<float[]> batches, ValueStatistics actual, int bins, float minimum, float maximum, int near)
    {
        Assert.Equal(batches.Count, actual.Steps);
        double[,] picture = actual.Picture();
        for (int step = 0; step < batches.Count; step++)
        {
            double[] values = [.. batches[step]];
            double mean = values.Average();
            int[] counts = [.. Enumerable.Range(0, bins).Select(bin => values.Count(value => Bin(value, bins, minimum, maximum) == bin))];
            Assert.Equal(mean, actual.Means[step], 1e-12);
            Assert.Equal(Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)), actual.Deviations[step], 1e-9);
            Assert.Equal(counts, actual.Counts(step));
            Assert.Equal((double)counts[near] / counts.Sum(), actual.NearZero[step], 1e-12);
            Assert.Equal(values.Length - counts.Sum(), actual.Dropped[step]);
            Assert.Equal(Math.Log(1 + counts[near]), picture[near, step], 1e-12);
        }
    }

    private static int Bin(double value, int bins, float minimum, float maximum) =>
        value < minimum || value > maximum ? -1 : Math.Min((int)((float)(value - minimum) * (bins / (maximum - minimum))), bins - 1);

    /// <summary>Ends a fit in its second batch.</summary>
    private sealed class Ender(string end, CancellationTokenSource source) : Callback
    {
        public override void AfterBackward(TrainingState state)
        {
            if (state.Batch == 2 && end == "failed")
            {
                throw new InvalidOperationException("mine");
            }

            if (state.Batch == 2 && end == "cancelled")
            {
                source.Cancel();
            }
        }
    }
}
