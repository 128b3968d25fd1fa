using Xunit;
using static Minigrad.Tests.ToyData;

namespace Minigrad.Tests;

public class WeightAveragingTests
{
    [Fact]
    public void Exponential_OverAFit_IsTheWeightedMeanOfTheStepsWeights()
    {
        LinearModel model = new(3, seed: 1);
        Trace trace = new();
        WeightAveraging average = WeightAveraging.Exponential(0.9);

        new Learner<LinearModel>(model, Regression(batchSize: 16), new Sgd(0.05f)).Fit(epochs: 2, callbacks: [average, trace]);

        double weights = trace.Steps.Select((_, i) => Math.Pow(0.9, 13 - i)).Sum();
        float[] values = model.Parameters.Values.ToArray();
        for (int j = 0; j < values.Length; j++)
        {
            Assert.Equal(trace.Steps.Select((step, i) => Math.Pow(0.9, 13 - i) * step[j]).Sum() / weights, values[j], 1e-6);
        }

        Assert.Equal((14, 14L), (trace.Steps.Count, average.Count));
        Assert.NotEqual(trace.Steps[^1], values);
    }

    [Fact]
    public void Stochastic_FromAnEpochOn_IsTheMeanOfTheEpochsLastWeights()
    {
        LinearModel model = new(3, seed: 1);
        Trace trace = new();
        WeightAveraging average = WeightAveraging.Stochastic(firstEpoch: 3);

        new Learner<LinearModel>(model, Regression(batchSize: 16), new Sgd(0.05f)).Fit(epochs: 5, callbacks: [average, trace]);

        float[] values = model.Parameters.Values.ToArray();
        for (int j = 0; j < values.Length; j++)
        {
            Assert.Equal(new[] { 3, 4, 5 }.Average(epoch => (double)trace.Steps[(7 * epoch) - 1][j]), values[j], 1e-6);
        }

        Assert.Equal(3, average.Count);
    }

    [Fact]
    public void Validation_WithAnAverage_MeasuresIt()
    {
        LinearModel model = new(3, seed: 1);
        Trace trace = new();
        Learner<LinearModel> learner = new(model, Regression(batchSize: 16), new Sgd(0.05f));

        History history = learner.Fit(epochs: 2, callbacks: [WeightAveraging.Exponential(0.9), trace]);

        // The model holds the second epoch's average now, and held the first one's where its result was.
        Assert.Equal(history.Epochs[1].Valid!.Loss, learner.Evaluate().Loss, 1e-9);
        Assert.Equal(trace.AfterEpochs[1], model.Parameters.Values.ToArray());
        trace.AfterEpochs[0].CopyTo(model.Parameters.Values);
        Assert.Equal(history.Epochs[0].Valid!.Loss, learner.Evaluate().Loss, 1e-9);
    }

    [Fact]
    public void Training_WithAnAverage_IsTheTrainingWithoutIt()
    {
        Trace with = new(), without = new();
        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 16), new Adam(0.05f)).Fit(epochs: 3, callbacks: [WeightAveraging.Exponential(0.99), with]);
        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 16), new Adam(0.05f)).Fit(epochs: 3, callbacks: [without]);

        Assert.Equal(without.Steps, with.Steps);
    }

    [Fact]
    public void SaveBest_WithAnAverage_KeepsWhatWasMeasured()
    {
        LinearModel model = new(3, seed: 1);
        SaveBest best = new();
        Learner<LinearModel> learner = new(model, Regression(batchSize: 16), new Sgd(0.05f));

        learner.Fit(epochs: 3, callbacks: [best, WeightAveraging.Exponential(0.9)]);

        Assert.Equal(best.Best!.Value, learner.Evaluate().Loss, 1e-9);
    }

    [Fact]
    public void Steps_WithAnAverage_AllocateNothing()
    {
        Allocations allocations = new();

        new Learner<LinearModel>(new(3, seed: 1), Regression(batchSize: 10), new Sgd(0.05f)).Fit(epochs: 2, callbacks: [WeightAveraging.Exponential(0.9), allocations]);

        Assert.Equal(0, allocations.Last - allocations.First);
    }

    [Fact]
    public void Stochastic_BeforeItsFirstEpochOrWithoutValidation_LeavesTheWeights()
    {
        LinearModel early = new(3, seed: 1), plain = new(3, seed: 1), unvalidated = new(3, seed: 1);
        Trace trace = new();
        new Learner<LinearModel>(early, Regression(batchSize: 16), new Sgd(0.05f)).Fit(epochs: 2, callbacks: [WeightAveraging.Stochastic(3)]);
        new Learner<LinearModel>(plain, Regression(batchSize: 16), new Sgd(0.05f)).Fit(epochs: 2, callbacks: [trace]);
        new Learner<LinearModel>(unvalidated, new(Regression(batchSize: 16).Train), new Sgd(0.05f)).Fit(epochs: 2, callbacks: [WeightAveraging.Stochastic(2)]);

        Assert.Equal(plain.Parameters.Checksum, early.Parameters.Checksum);
        Assert.Equal(trace.Steps[^1], unvalidated.Parameters.Values.ToArray());
    }

    [Fact]
    public void Fit_CancelledInTraining_EndsWithTheAverage()
    {
        LinearModel model = new(3, seed: 1);
        using CancellationTokenSource source = new();
        Trace trace = new() { OnStep = step => { if (step == 10) source.Cancel(); } };

        new Learner<LinearModel>(model, Regression(batchSize: 16), new Sgd(0.05f))
            .Fit(epochs: 2, callbacks: [WeightAveraging.Exponential(0.5), trace], cancellationToken: source.Token);

        double weights = trace.Steps.Select((_, i) => Math.Pow(0.5, 9 - i)).Sum();
        Assert.Equal(trace.Steps.Select((step, i) => Math.Pow(0.5, 9 - i) * step[0]).Sum() / weights, model.Parameters.Values[0], 1e-6);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(7)]
    public void State_InTheMiddleOrAfterAnEpoch_GoesOnAsIfNeverStopped(int step)
    {
        // The second callback takes over the state at a step of the second epoch, or between the epochs with the average in place.
        LinearModel whole = new(3, seed: 1), parts = new(3, seed: 1);
        new Learner<LinearModel>(whole, Regression(batchSize: 16), new Sgd(0.05f)).Fit(epochs: 2, callbacks: [WeightAveraging.Exponential(0.9)]);

        WeightAveraging first = WeightAveraging.Exponential(0.9), second = WeightAveraging.Exponential(0.9);
        CallbackState saved = new();
        Handover handover = new(first, second, step);
        new Learner<LinearModel>(parts, Regression(batchSize: 16), new Sgd(0.05f)).Fit(epochs: 2, callbacks: [handover]);

        Assert.Equal(whole.Parameters.Checksum, parts.Parameters.Checksum);
    }

    [Fact]
    public void State_OfAnotherModel_IsRefused()
    {
        WeightAveraging average = WeightAveraging.Exponential();
        CallbackState saved = new();
        new Learner<LinearModel>(new(3), Regression(batchSize: 50), new Sgd(0.05f)).Fit(epochs: 1, callbacks: [average]);
        average.SaveState(saved);

        Assert.Equal(
            "The averages that were saved have 32 and 0 elements, but the model's weights have 0 and its buffers 0: they are those of another model.",
            Assert.Throws<MinigradException>(() => WeightAveraging.Exponential().LoadState(saved)).Message);
    }

    [Fact]
    public void Decay_OutOfRange_IsRefused() => Assert.Equal(
        "WeightAveraging: decay is 1; it must be above 0 and below 1.",
        Assert.Throws<MinigradException>(() => WeightAveraging.Exponential(1)).Message);

    private sealed class Trace : Callback
    {
        public List<float[]> Steps { get; } = [];

        public List<float[]> AfterEpochs { get; } = [];

        public Action<int> OnStep { get; init; } = _ => { };

        public override void AfterStep(TrainingState state)
        {
            Steps.Add(state.Model.Parameters.Values.ToArray());
            OnStep(Steps.Count);
        }

        public override void AfterEpoch(TrainingState state) => AfterEpochs.Add(state.Model.Parameters.Values.ToArray());
    }

    /// <summary>Passes a fit's events to one callback and, from a step's end on (or that epoch's, if the step is its last), to another with its saved state.</summary>
    private sealed class Handover(Callback first, Callback second, int step) : Callback
    {
        private Callback _current = first;

        public override int Order { get; } = int.MinValue + 1;

        public override void BeforeFit(TrainingState state) => _current.BeforeFit(state);

        public override void BeforeEpoch(TrainingState state) => _current.BeforeEpoch(state);

        public override void BeforeBatch(TrainingState state) => _current.BeforeBatch(state);

        public override void AfterStep(TrainingState state) => _current.AfterStep(state);

        public override void AfterBatch(TrainingState state)
        {
            _current.AfterBatch(state);
            if (state.IsTraining && state.Step == step && state.Batch < state.Batches)
            {
                Switch(state);
            }
        }

        public override void BeforeValidate(TrainingState state) => _current.BeforeValidate(state);

        public override void AfterValidate(TrainingState state) => _current.AfterValidate(state);

        public override void AfterEpoch(TrainingState state)
        {
            _current.AfterEpoch(state);
            if (state.Step == step)
            {
                Switch(state);
            }
        }

        public override void AfterFit(TrainingState state)
        {
            Assert.Same(second, _current);
            _current.AfterFit(state);
        }

        private void Switch(TrainingState state)
        {
            CallbackState saved = new();
            _current.SaveState(saved);
            _current = second;
            _current.BeforeFit(state);
            _current.LoadState(saved);
        }
    }
}
