using Xunit;
using static Minigrad.Tests.ToyData;

namespace Minigrad.Tests;

public class LearnerTests
{
    [Fact]
    public void Fit_LinearRegression_FindsTheWeights()
    {
        LinearModel model = new(3, seed: 1);

        History history = new Learner<LinearModel>(model, Regression(batchSize: 16), new Sgd(0.1f)).Fit(epochs: 30);

        Assert.Equal(StopReason.Completed, history.StopReason);
        Assert.Equal("Completed 30 epochs.", history.StopMessage);
        Assert.Equal(30 * 7, history.Steps);
        Assert.Equal(30, history.Epochs.Count);
        for (int i = 0; i < RegressionWeights.Count; i++)
        {
            Assert.Equal(RegressionWeights[i], model.Parameters[0].Values[i], 1e-4f);
        }

        Assert.Equal(0.25f, model.Parameters[1].Values[0], 1e-4f);
        Assert.InRange(history.Epochs[^1].Valid!.Loss, 0, 1e-8);
        Assert.Null(history.Epochs[^1].Valid!.Accuracy);
    }

    [Fact]
    public void Fit_OneEpochByHand_GivesTheSameParametersAndWeightedLoss()
    {
        DataLoaders data = Regression(batchSize: 16);
        LinearModel trained = new(3, seed: 1), manual = new(3, seed: 1);

        History history = new Learner<LinearModel>(trained, data, new Sgd(0.05f, momentum: 0.5f)).Fit(epochs: 1);

        Workspace workspace = manual.CreateWorkspace([16]);
        Sgd sgd = new(0.05f, momentum: 0.5f);
        DataLoader loader = Regression(batchSize: 16).Train;
        double sum = 0;
        for (int i = 0; i < loader.BatchCount; i++)
        {
            Batch batch = loader.ForTraining(i, workspace);
            sum += (double)manual.Forward(batch, workspace) * batch.Count;
            manual.ZeroGradients();
            manual.Backward(workspace);
            sgd.Step(manual);
        }

        // 100 samples in batches of 16: the last has 4, and its loss counts as 4.
        Assert.Equal(manual.Parameters.Checksum, trained.Parameters.Checksum);
        Assert.Equal(sum / 100, history.Epochs[0].Train.Loss, 1e-12);
        Assert.Equal(100, history.Epochs[0].Train.Count);
        Assert.Equal(7, history.Epochs[0].Steps);
    }

    [Fact]
    public void Fit_LabelledBlobs_SeparatesThem()
    {
        SoftmaxModel model = new(2, 3, seed: 1);
        Learner<SoftmaxModel> learner = new(model, Blobs(), new Adam(0.05f));

        History history = learner.Fit(epochs: 10, new OneCycleSchedule(0.1f));

        Assert.InRange(history.Epochs[0].Train.Loss, 0.3, 1.2);
        Assert.InRange(history.Epochs[^1].Valid!.Accuracy!.Value, 0.97, 1);
        Evaluation again = learner.Evaluate();
        Assert.Equal((history.Epochs[^1].Valid!.Loss, history.Epochs[^1].Valid!.Accuracy), (again.Loss, again.Accuracy));
        Assert.Equal(0.05f, learner.Optimizer.LearningRate);
    }

    [Fact]
    public void Evaluate_ShortLastBatch_IsTheMeanOverAllSamples()
    {
        SoftmaxModel model = new(2, 3, seed: 1);
        Learner<SoftmaxModel> learner = new(model, Blobs(), new Adam(0.05f));
        Dataset data = learner.Data.Valid!.Dataset;

        Evaluation inSevens = learner.Evaluate(new(data, 7)), atOnce = learner.Evaluate(new(data, data.Count));

        Assert.Equal(atOnce.Loss, inSevens.Loss, 1e-6);
        Assert.Equal(atOnce.Accuracy, inSevens.Accuracy);
        Assert.Equal(60, inSevens.Count);
    }

    [Fact]
    public void Fit_SameSeeds_GivesTheSameParameters()
    {
        string[] checksums = [.. new[] { 1, 1, 2 }.Select(seed =>
        {
            SoftmaxModel model = new(2, 3, seed);
            new Learner<SoftmaxModel>(model, Blobs(), new Adam(0.05f)).Fit(epochs: 2);
            return model.Parameters.Checksum;
        })];

        Assert.Equal(checksums[0], checksums[1]);
        Assert.NotEqual(checksums[0], checksums[2]);
    }

    [Fact]
    public void Fit_TwoFits_AreAsOneOfBothLengths()
    {
        SoftmaxModel once = new(2, 3, seed: 1), twice = new(2, 3, seed: 1);
        new Learner<SoftmaxModel>(once, Blobs(), new Adam(0.05f)).Fit(epochs: 3);
        Learner<SoftmaxModel> learner = new(twice, Blobs(), new Adam(0.05f));

        learner.Fit(epochs: 1);
        learner.Fit(epochs: 2);

        Assert.Equal(once.Parameters.Checksum, twice.Parameters.Checksum);
    }

    [Fact]
    public void Fit_CancelledInsideAnEpoch_ReturnsHistoryAndAUsableModel()
    {
        LinearModel model = new(3, seed: 1);
        using CancellationTokenSource source = new();
        Probe recorder = new() { OnBatch = state => { if (state.Step == 10) source.Cancel(); } };
        Learner<LinearModel> learner = new(model, Regression(batchSize: 16), new Sgd(0.1f));

        History history = learner.Fit(epochs: 5, callbacks: [recorder], cancellationToken: source.Token);

        Assert.Equal(StopReason.Cancelled, history.StopReason);
        Assert.Equal("Cancelled in epoch 2 of 5 after batch 3 of 7.", history.StopMessage);
        Assert.Equal(10, history.Steps);
        Assert.Equal([7, 3], history.Epochs.Select(epoch => epoch.Steps));
        Assert.NotNull(history.Epochs[0].Valid);
        Assert.Null(history.Epochs[1].Valid);
        Assert.Equal("AfterFit", recorder.Events[^1]);
        double before = learner.Evaluate().Loss;
        Assert.True(learner.Fit(epochs: 5).Epochs[^1].Valid!.Loss < before / 10);
        Assert.Throws<OperationCanceledException>(() => learner.Evaluate(cancellationToken: source.Token));
    }

    [Fact]
    public void Fit_CancelledBeforeTheStart_ChangesNothing()
    {
        LinearModel model = new(3, seed: 1);
        string checksum = model.Parameters.Checksum;

        History history = new Learner<LinearModel>(model, Regression(16), new Sgd(0.1f)).Fit(epochs: 5, cancellationToken: new(canceled: true));

        Assert.Equal((StopReason.Cancelled, 0L, 0), (history.StopReason, history.Steps, history.Epochs.Count));
        Assert.Equal(checksum, model.Parameters.Checksum);
    }

    [Fact]
    public void Fit_LearningRateFarTooLarge_StopsWithFiniteParameters()
    {
        LinearModel model = new(3, seed: 1);

        History history = new Learner<LinearModel>(model, Regression(16), new Sgd(1e6f)).Fit(epochs: 50);

        Assert.Equal(StopReason.Diverged, history.StopReason);
        Assert.Matches("^The loss was (NaN|Infinity) in epoch 1 of 50, batch [0-9] of 7, at learning rate 1000000: try a smaller", history.StopMessage);
        Assert.InRange(history.Steps, 2, 6);
        Assert.All(model.Parameters.Values.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Fit_DivergedButToldToGoOn_TrainsAllEpochs()
    {
        Learner<LinearModel> learner = new(new(3, seed: 1), Regression(16), new Sgd(1e6f)) { StopWhenDiverged = false };

        History history = learner.Fit(epochs: 10);

        Assert.Equal((StopReason.Completed, 70L), (history.StopReason, history.Steps));
        Assert.Equal(double.NaN, history.Epochs[^1].Train.Loss);
    }

    [Fact]
    public void Callbacks_OfOneSmallFit_SeeTheEventsInOrder()
    {
        Probe recorder = new();

        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 50), new Sgd(0.1f)).Fit(epochs: 2, callbacks: [recorder]);

        string[] batches = ["BeforeBatch", "BeforeStep", "AfterBatch"];
        string[] valid = ["BeforeBatch", "AfterBatch"];
        string[] epoch = ["BeforeEpoch", .. batches, .. batches, .. valid, "AfterEpoch"];
        Assert.Equal(["BeforeFit", .. epoch, .. epoch, "AfterFit"], recorder.Events);
    }

    [Fact]
    public void Callbacks_OfDifferentOrder_RunAscendingAndStable()
    {
        List<string> calls = [];
        Probe Named(string name, int order) => new(order) { OnBatch = _ => calls.Add(name) };

        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 100), new Sgd(0.1f))
            .Fit(epochs: 1, callbacks: [Named("a", 1), Named("b", 0), Named("c", 1), Named("d", -1)]);

        Assert.Equal(["d", "b", "a", "c"], calls);
    }

    [Fact]
    public void Callback_ThatStops_EndsTheFitWithItsReason()
    {
        Probe recorder = new() { OnBatch = state => { if (state.Step == 3) state.Stop("Enough."); } };

        History history = new Learner<LinearModel>(new(3, seed: 1), Regression(16), new Sgd(0.1f)).Fit(epochs: 2, callbacks: [recorder]);

        Assert.Equal((StopReason.StoppedByCallback, "Enough.", 3L), (history.StopReason, history.StopMessage, history.Steps));
    }

    [Fact]
    public void Schedule_DuringAFit_IsDrivenByEveryStepToItsExactEnd()
    {
        List<float> rates = [], momenta = [];
        Sgd sgd = new(0.1f, momentum: 0.5f);
        Probe recorder = new(order: 5) { OnBatch = state => { rates.Add(state.Optimizer.LearningRate); momenta.Add(sgd.Momentum); } };
        ParameterScheduler momentum = new(nameof(Sgd.Momentum), new CosineSchedule(0.95f, 0.85f));

        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 25), sgd).Fit(epochs: 2, new CosineSchedule(0.01f, 0.001f), [recorder, momentum]);

        CosineSchedule expected = new(0.01f, 0.001f);
        Assert.Equal(Enumerable.Range(0, 8).Select(step => expected.At(step, 8)), rates);
        Assert.Equal((0.01f, 0.001f, 0.95f, 0.85f), (rates[0], rates[^1], momenta[0], momenta[^1]));
        Assert.Equal(0.1f, sgd.LearningRate);
    }

    [Fact]
    public void Progress_OfAFit_ReportsEveryStepAndEpoch()
    {
        Reports reports = new();

        History history = new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 50), new Sgd(0.1f)).Fit(epochs: 2, progress: reports);

        Assert.Equal([(1, 1, 1), (1, 2, 2), (1, 2, 2), (2, 1, 3), (2, 2, 4), (2, 2, 4)], reports.Select(report => (report.Epoch, report.Batch, (int)report.Step)));
        Assert.Same(history.Epochs[1], reports[5].Completed);
        Assert.Null(reports[4].Completed);
        Assert.Equal(0.1f, reports[0].LearningRate);
    }

    [Fact]
    public void Steps_AfterTheFirst_AllocateNothing()
    {
        AssertNoAllocation(new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 16), new Adam(0.01f)));
        AssertNoAllocation(new Learner<SoftmaxModel>(new(2, 3, seed: 1), Blobs(), new Sgd(0.01f, momentum: 0.9f)));
    }

    [Fact]
    public void Constructor_DataThatDoNotFit_NamesModelAndShapes()
    {
        DataLoaders labels = Blobs();
        Assert.Equal(
            "LinearModel reads 'batch 2', but the samples have shape '2': the model's loss compares with target values, and the data set has labels.",
            Assert.Throws<MinigradException>(() => new Learner<LinearModel>(new(2), labels, new Sgd(1))).Message);
        Assert.Equal(
            "SoftmaxModel reads 'batch 5', but the samples have shape '2': axis 1 is '5', and the samples have 2.",
            Assert.Throws<MinigradException>(() => new Learner<SoftmaxModel>(new(5, 3), labels, new Sgd(1))).Message);
        Assert.Equal(
            "SoftmaxModel reads 'batch 1 3', but the samples have shape '2': one has 3 values a sample, the other 2.",
            Assert.Throws<MinigradException>(() => new Learner<SoftmaxModel>(new(3, 3, inputShape: "batch 1 3"), labels, new Sgd(1))).Message);
    }

    [Fact]
    public void Constructor_SamplesInAnotherArrangement_AreAccepted()
    {
        Learner<SoftmaxModel> learner = new(new(2, 3, seed: 1, inputShape: "batch 1 1 2"), Blobs(), new Adam(0.05f));

        Assert.Equal(4 * 6, learner.Fit(epochs: 4).Steps);
    }

    private static void AssertNoAllocation<TModel>(Learner<TModel> learner) where TModel : class, IModel
    {
        long atFirst = 0, atLast = 0;
        Probe recorder = new()
        {
            Recording = false,
            OnBatch = state =>
            {
                if (state.Batch == 2 && state.Epoch == 2) atFirst = GC.GetAllocatedBytesForCurrentThread();
                if (state.Batch == state.Batches && state.Epoch == 2) atLast = GC.GetAllocatedBytesForCurrentThread();
            },
        };
        learner.Fit(epochs: 2, new OneCycleSchedule(0.01f), [recorder], new Silent());
        Assert.Equal(0, atLast - atFirst);
    }

    private sealed class Probe(int order = 0) : Callback
    {
        public List<string> Events { get; } = [];

        public bool Recording { get; init; } = true;

        public Action<TrainingState>? OnBatch { get; init; }

        public override int Order => order;

        public override void BeforeFit(TrainingState state) => Record(nameof(BeforeFit));

        public override void BeforeEpoch(TrainingState state) => Record(nameof(BeforeEpoch));

        public override void BeforeBatch(TrainingState state) => Record(nameof(BeforeBatch));

        public override void BeforeStep(TrainingState state) => Record(nameof(BeforeStep));

        public override void AfterBatch(TrainingState state)
        {
            Record(nameof(AfterBatch));
            if (state.IsTraining)
            {
                OnBatch?.Invoke(state);
            }
        }

        public override void AfterEpoch(TrainingState state) => Record(nameof(AfterEpoch));

        public override void AfterFit(TrainingState state) => Record(nameof(AfterFit));

        private void Record(string name)
        {
            if (Recording)
            {
                Events.Add(name);
            }
        }
    }

    private sealed class Reports : List<TrainingProgress>, IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Add(value);
    }

    private sealed class Silent : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Assert.True(value.Step > 0);
    }
}
