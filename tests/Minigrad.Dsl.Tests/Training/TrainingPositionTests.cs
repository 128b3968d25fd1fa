using Xunit;

namespace Minigrad.Tests;

/// <summary>A fit that goes on from any of its positions ends as the one that was never interrupted.</summary>
public class TrainingPositionTests
{
    private const int Epochs = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Resume_FromEveryBatchAndEpoch_EndsAsTheWholeFit(int accumulated)
    {
        List<Moment> moments = [];
        Outcome whole = Fit(NewModel(), NewOptimizer(), accumulated, moments);

        Assert.Equal(Epochs * 3, moments.Count);
        foreach (Moment moment in moments)
        {
            Outcome resumed = Resume(moment, accumulated);

            Assert.Equal(whole.Checksum, resumed.Checksum);
            Assert.Equal(whole.Losses, resumed.Losses);
            Assert.EndsWith(resumed.Events["F( ".Length..], whole.Events, StringComparison.Ordinal);
            AssertEqual(whole.History, resumed.History);
        }
    }

    [Fact]
    public void Resume_AfterACancelledValidation_ValidatesAgain()
    {
        Outcome whole = Fit(NewModel(), NewOptimizer(), 1, []);
        using CancellationTokenSource source = new();
        LinearModel model = NewModel();
        Adam optimizer = NewOptimizer();
        Moment? last = null;
        EventTrace cancel = new() { At = "v:AfterBatch", Ask = _ => source.Cancel() };
        EventTrace capture = new(order: 2000) { At = "AfterFit", Ask = state => last = new(state.Capture(), Copy(model), State(optimizer, model)) };

        Learner(model, optimizer).Fit(Epochs, null, [new Recorder(), new GradientAccumulation(1), cancel, capture], cancellationToken: source.Token);
        Outcome resumed = Resume(last!, 1);

        Assert.Equal(whole.Checksum, resumed.Checksum);
        AssertEqual(whole.History, resumed.History);
        Assert.Equal(whole.Losses, resumed.Losses);
    }

    [Fact]
    public void Resume_OfASecondFit_GoesOnWithItsOrdersOfSamples()
    {
        LinearModel model = NewModel();
        Adam optimizer = NewOptimizer();
        Learner<LinearModel> learner = Learner(model, optimizer);
        List<Moment> moments = [];
        Checkpoints checkpoints = new(state => moments.Add(new(state.Capture(), Copy(model), State(optimizer, model))));
        learner.Fit(2);
        learner.Fit(Epochs, null, [new Recorder(), new GradientAccumulation(1), checkpoints]);
        learner.Fit(1);

        LinearModel other = NewModel();
        Adam otherOptimizer = NewOptimizer();
        Load(moments[1], other, otherOptimizer);
        Learner<LinearModel> otherLearner = Learner(other, otherOptimizer);
        otherLearner.Fit(Epochs, null, [new Recorder(), new GradientAccumulation(1)], resume: moments[1].Position);
        otherLearner.Fit(1);

        Assert.Equal(model.Parameters.Checksum, other.Parameters.Checksum);
    }

    [Theory]
    [InlineData("BeforeBatch")]
    [InlineData("AfterLoss")]
    public void Resume_AfterAStopInABatch_TrainsThatBatch(string place)
    {
        Outcome whole = Fit(NewModel(), NewOptimizer(), 1, []);
        LinearModel model = NewModel();
        Adam optimizer = NewOptimizer();
        Moment? last = null;
        EventTrace stop = new() { At = place, Ask = state => state.Stop("Enough.") };
        EventTrace capture = new(order: 2000) { At = "AfterFit", Ask = state => last = new(state.Capture(), Copy(model), State(optimizer, model)) };

        Learner(model, optimizer).Fit(Epochs, null, [new Recorder(), new GradientAccumulation(1), stop, capture]);

        Assert.Equal(0, last!.Position.Batch);
        Assert.Equal(whole.Checksum, Resume(last, 1).Checksum);
    }

    [Fact]
    public void Capture_InAnEventOutsideThoseOfARest_SaysWhere()
    {
        EventTrace trace = new() { At = "AfterLoss", Ask = state => state.Capture() };

        MinigradException exception = Assert.Throws<MinigradException>(() => Learner(NewModel(), NewOptimizer()).Fit(1, callbacks: [trace]));

        Assert.EndsWith(
            "Capture was called in AfterLoss; a fit can go on from AfterBatch in training, AfterEpoch, AfterCancelFit and AfterFit.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_WithOtherArguments_IsRefused()
    {
        TrainingPosition? position = null;
        EventTrace capture = new(order: 2000) { At = "AfterBatch", Ask = state => position = state.Capture() };
        Learner(NewModel(), NewOptimizer()).Fit(Epochs, callbacks: [capture, new Recorder()]);

        Assert.Equal(
            "The position is one of a fit with 3 epochs, and this fit has 4: go on with the same data, batch size and number of epochs.",
            Assert.Throws<MinigradException>(() => Learner(NewModel(), NewOptimizer()).Fit(4, callbacks: [new Recorder()], resume: position)).Message);
        Assert.Equal(
            "The position has 'callback.Minigrad.Recorder.0.losses', the state of a callback that this fit does not have: give the fit the callbacks that it was begun with.",
            Assert.Throws<MinigradException>(() => Learner(NewModel(), NewOptimizer()).Fit(Epochs, resume: position)).Message);
    }

    private static Outcome Fit(LinearModel model, Adam optimizer, int accumulated, List<Moment> moments, TrainingPosition? resume = null)
    {
        Recorder recorder = new();
        EventTrace trace = new();
        Checkpoints checkpoints = new(state => moments.Add(new(TrainingPosition.FromState(state.Capture().ToState()), Copy(model), State(optimizer, model))));
        History history = Learner(model, optimizer).Fit(Epochs, null, [recorder, new GradientAccumulation(accumulated), trace, checkpoints], resume: resume);
        return new(model.Parameters.Checksum, history, [.. recorder.Losses], trace.ToString());
    }

    private static Outcome Resume(Moment moment, int accumulated)
    {
        LinearModel model = NewModel();
        Adam optimizer = NewOptimizer();
        Load(moment, model, optimizer);
        return Fit(model, optimizer, accumulated, [], moment.Position);
    }

    private static void Load(Moment moment, LinearModel model, Adam optimizer)
    {
        moment.Values.CopyTo(model.Parameters.Values);
        OptimizerState state = optimizer.StateOf(model);
        foreach ((string slot, float[] values) in moment.Optimizer.Slots)
        {
            values.CopyTo(state.Slot(slot));
        }

        state.SetSteps(moment.Optimizer.Step, moment.Optimizer.Steps);
    }

    private static Learner<LinearModel> Learner(LinearModel model, Adam optimizer) =>
        new(model, ToyData.Short(), optimizer, metrics: [new AverageMetric("first", static (output, in _) => output[0])]);

    private static void AssertEqual(History expected, History actual)
    {
        Assert.Equal((expected.Steps, expected.StopReason, expected.StopMessage), (actual.Steps, actual.StopReason, actual.StopMessage));
        Assert.Equal(expected.Epochs.Select(Numbers), actual.Epochs.Select(Numbers));
    }

    private static (int Epoch, int Steps, double Train, double Valid, double TrainMetric, double ValidMetric, long Count) Numbers(EpochResult result) =>
        (result.Epoch, result.Steps, result.Train.Loss, result.Valid!.Loss, result.Train.Metrics["first"], result.Valid.Metrics["first"], result.Train.Count);

    private static LinearModel NewModel() => new(3, seed: 1);

    private static Adam NewOptimizer() => new(0.05f);

    private static float[] Copy(LinearModel model) => model.Parameters.Values.ToArray();

    private static SavedOptimizer State(Adam optimizer, LinearModel model)
    {
        OptimizerState state = optimizer.StateOf(model);
        return new(state.Step, state.ParameterSteps.ToArray(), state.Slots.Select(slot => (slot, state.Slot(slot).ToArray())).ToArray());
    }

    private sealed record SavedOptimizer(long Step, long[] Steps, (string, float[])[] Slots);

    private sealed record Moment(TrainingPosition Position, float[] Values, SavedOptimizer Optimizer);

    private sealed record Outcome(string Checksum, History History, float[] Losses, string Events);

    private sealed class Checkpoints(Action<TrainingState> save) : Callback
    {
        public override int Order => int.MaxValue;

        public override void AfterBatch(TrainingState state)
        {
            if (state.IsTraining)
            {
                save(state);
            }
        }

        public override void AfterEpoch(TrainingState state) => save(state);
    }
}
