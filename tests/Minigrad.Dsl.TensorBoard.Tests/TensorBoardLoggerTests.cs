using Minigrad.Tests;
using Xunit;
using static Minigrad.Tests.ToyData;

namespace Minigrad.TensorBoard.Tests;

public sealed class TensorBoardLoggerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Log_OfAFit_HasItsLossesRatesAndMetrics()
    {
        using TensorBoardLogger logger = new(_folder.Path);
        Losses losses = new();
        CosineSchedule schedule = new(0.05f, 0.01f);

        History history = new Learner<SoftmaxModel>(new(2, 3, seed: 1), Blobs(), new Adam(0.1f)).Fit(epochs: 2, schedule, [logger, losses]);

        ILookup<string, LoggedValue> curves = LoggedValue.ReadFolder(_folder.Path).ToLookup(value => value.Tag);
        Assert.Equal(
            ["Accuracy/train", "Accuracy/valid", "batch/LearningRate", "batch/loss", "loss/train", "loss/valid"],
            curves.Select(curve => curve.Key).Order(StringComparer.Ordinal));
        Assert.Equal(losses.Values.Select((loss, i) => (i + 1L, (float?)loss)), curves["batch/loss"].Select(value => (value.Step, value.Scalar)));
        Assert.Equal(schedule.Sample(12), curves["batch/LearningRate"].Select(value => value.Scalar!.Value));
        Assert.Equal(history.Epochs.Select((epoch, i) => (6 * (i + 1L), (float?)epoch.Valid!.Loss)), curves["loss/valid"].Select(value => (value.Step, value.Scalar)));
        Assert.Equal(history.Epochs.Select(epoch => (float?)epoch.Train.Accuracy), curves["Accuracy/train"].Select(value => value.Scalar));
    }

    [Fact]
    public void Histograms_OfEachEpoch_AreOfWeightsAndGradients()
    {
        using TensorBoardLogger logger = new(_folder.Path, histograms: true, every: 100);
        LinearModel model = new(3, seed: 1);

        new Learner<LinearModel>(model, Regression(batchSize: 50), new Sgd(0.1f)).Fit(epochs: 2, callbacks: [logger]);

        ILookup<string, LoggedValue> curves = LoggedValue.ReadFolder(_folder.Path).ToLookup(value => value.Tag);
        Assert.Equal(
            ["gradients/bias", "gradients/weight", "loss/train", "loss/valid", "weights/bias", "weights/weight"],
            curves.Select(curve => curve.Key).Order(StringComparer.Ordinal));
        Assert.Equal([2, 4], curves["gradients/weight"].Select(value => value.Step));
        WireMessage weights = curves["weights/weight"].Last().Histogram!;
        float[] values = model.Parameters["weight"].Values.ToArray();
        Assert.Equal((values.Min(), values.Max(), 3), (weights.Double(1), weights.Double(2), weights.Double(3)));
        Assert.Equal(values.Sum(value => (double)value), weights.Double(4), 1e-12);
        WireMessage gradients = curves["gradients/weight"].First().Histogram!;
        Assert.InRange(gradients.Double(5), 1e-3, 100);
    }

    [Fact]
    public void Batches_BetweenTheWrittenOnes_AreLeftOut()
    {
        using TensorBoardLogger logger = new(_folder.Path, every: 4);

        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 10), new Sgd(0.1f)).Fit(epochs: 1, callbacks: [logger]);

        Assert.Equal([4, 8], LoggedValue.ReadFolder(_folder.Path).Where(value => value.Tag == "batch/loss").Select(value => value.Step));
    }

    [Fact]
    public void State_OfAFitThatGoesOn_CountsOnInAFileOfItsOwn()
    {
        Learner<LinearModel> learner = new(new(3, seed: 1), Regression(batchSize: 50), new Sgd(0.1f));
        using TensorBoardLogger first = new(_folder.Path), second = new(_folder.Path);
        learner.Fit(epochs: 2, callbacks: [first]);
        CallbackState saved = new();
        first.SaveState(saved);
        second.LoadState(saved);

        learner.Fit(epochs: 1, callbacks: [second]);

        string[] files = Directory.GetFiles(_folder.Path);
        Assert.Equal(2, files.Length);
        Assert.Equal(
            [1, 2, 3, 4, 5, 6],
            files.SelectMany(LoggedValue.Read).Where(value => value.Tag == "batch/loss").Select(value => value.Step).Order());
    }

    [Fact]
    public void Batches_AfterTheFirst_AllocateNothing()
    {
        using TensorBoardLogger logger = new(_folder.Path);
        Allocations allocations = new();

        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 10), new Sgd(0.1f)).Fit(epochs: 2, callbacks: [logger, allocations]);

        Assert.Equal(0, allocations.Last - allocations.First);
    }

    private sealed class Losses : Callback
    {
        public List<float> Values { get; } = [];

        public override void AfterStep(TrainingState state) => Values.Add(state.Loss);
    }
}
