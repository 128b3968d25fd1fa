using Xunit;

namespace Minigrad.Tests;

/// <summary>The events of fits of one or two epochs with two training batches (3 and 2 samples) and two validation batches (2 and 1), as <see cref="EventTrace"/> writes them.</summary>
public class EventTests
{
    private const string Whole = EventTrace.Epoch, Two = EventTrace.TwoBatches, Valid = EventTrace.Validation;

    [Fact]
    public void Events_OfAPlainFit_AreComplete()
    {
        Assert.Equal($"F( {Whole} {Whole} F)", Fit(new EventTrace()));
        Assert.Equal($"F( E( {Two} E) E( {Two} E) F)", Fit(new EventTrace(), validate: false));
        Assert.Equal("F( F)", Fit(new EventTrace(), epochs: 0));
    }

    [Theory]
    [InlineData("BeforeBatch", "bxB")]
    [InlineData("AfterPredict", "bpxB")]
    [InlineData("AfterLoss", "bplxB")]
    [InlineData("AfterBackward", "bplgxB")]
    [InlineData("BeforeStep", "bplgsxB")]
    public void SkipBatch_InTraining_LeavesTheRestOfTheBatch(string place, string batch)
    {
        EventTrace trace = new() { At = place, Ask = state => state.SkipBatch() };
        Assert.Equal($"F( E( {batch} bplgsSB {Valid} E) {Whole} F)", Fit(trace));
    }

    [Theory]
    [InlineData("v:BeforeBatch", "bxB")]
    [InlineData("v:AfterPredict", "bpxB")]
    [InlineData("v:AfterLoss", "bplxB")]
    public void SkipBatch_InValidation_LeavesTheRestOfTheBatch(string place, string batch)
    {
        EventTrace trace = new() { At = place, Ask = state => state.SkipBatch() };
        Assert.Equal($"F( E( {Two} V( {batch} bplB V) E) {Whole} F)", Fit(trace));
    }

    [Theory]
    [InlineData("BeforeBatch", "bplgB")]
    [InlineData("AfterPredict", "bplgB")]
    [InlineData("AfterLoss", "bplgB")]
    [InlineData("AfterBackward", "bplgB")]
    [InlineData("BeforeStep", "bplgsB")]
    public void SkipStep_InTraining_LeavesOutTheStep(string place, string batch)
    {
        EventTrace trace = new() { At = place, Ask = state => state.SkipStep() };
        Assert.Equal($"F( E( {batch} bplgsSB {Valid} E) {Whole} F)", Fit(trace));
    }

    [Theory]
    [InlineData("BeforeEpoch", $"E( X {Valid} E)")]
    [InlineData("BeforeBatch", $"E( bxB X {Valid} E)")]
    [InlineData("AfterPredict", $"E( bpxB X {Valid} E)")]
    [InlineData("AfterLoss", $"E( bplxB X {Valid} E)")]
    [InlineData("AfterBackward", $"E( bplgxB X {Valid} E)")]
    [InlineData("BeforeStep", $"E( bplgsxB X {Valid} E)")]
    [InlineData("AfterStep", $"E( bplgsSB X {Valid} E)")]
    [InlineData("AfterBatch", $"E( bplgsSB X {Valid} E)")]
    [InlineData("BeforeValidate", $"E( {Two} V( X V) E)")]
    [InlineData("v:BeforeBatch", $"E( {Two} V( bxB X V) E)")]
    [InlineData("v:AfterPredict", $"E( {Two} V( bpxB X V) E)")]
    [InlineData("v:AfterLoss", $"E( {Two} V( bplxB X V) E)")]
    [InlineData("v:AfterBatch", $"E( {Two} V( bplB X V) E)")]
    [InlineData("AfterValidate", Whole)]
    [InlineData("AfterEpoch", Whole)]
    public void EndEpoch_EndsThePassInProgressOnly(string place, string epoch)
    {
        EventTrace trace = new() { At = place, Ask = state => state.EndEpoch() };
        Assert.Equal($"F( {epoch} {Whole} F)", Fit(trace));
    }

    [Theory]
    [InlineData("BeforeFit", "")]
    [InlineData("BeforeEpoch", " E(")]
    [InlineData("BeforeBatch", " E( bxB")]
    [InlineData("AfterPredict", " E( bpxB")]
    [InlineData("AfterLoss", " E( bplxB")]
    [InlineData("AfterBackward", " E( bplgxB")]
    [InlineData("BeforeStep", " E( bplgsxB")]
    [InlineData("AfterStep", " E( bplgsSB")]
    [InlineData("AfterBatch", " E( bplgsSB")]
    [InlineData("BeforeValidate", $" E( {Two} V(")]
    [InlineData("v:BeforeBatch", $" E( {Two} V( bxB")]
    [InlineData("v:AfterPredict", $" E( {Two} V( bpxB")]
    [InlineData("v:AfterLoss", $" E( {Two} V( bplxB")]
    [InlineData("v:AfterBatch", $" E( {Two} V( bplB")]
    [InlineData("AfterValidate", $" E( {Two} {Valid}")]
    [InlineData("AfterEpoch", $" {Whole}")]
    public void Stop_EndsTheFitAtOnce(string place, string events)
    {
        EventTrace trace = new() { At = place, Ask = state => state.Stop("Enough.") };
        History history = Run(trace);

        Assert.Equal($"F({events} Z F)", trace.ToString());
        Assert.Equal((StopReason.StoppedByCallback, "Enough."), (history.StopReason, history.StopMessage));
        Assert.Equal(StopReason.StoppedByCallback, trace.ReasonInAfterFit);
    }

    [Theory]
    [InlineData("AfterCancelFit", "F( E( bxB Z F)", StopReason.StoppedByCallback, "First.")]
    [InlineData("AfterFit", $"F( {Whole} {Whole} F)", StopReason.Completed, "Completed 2 epochs.")]
    public void Stop_AfterTheEnd_HasNoEffect(string place, string events, StopReason reason, string message)
    {
        EventTrace trace = new() { At = place, Ask = state => state.Stop("Late.") };
        EventTrace first = new() { At = place == "AfterFit" ? "" : "BeforeBatch", Ask = state => state.Stop("First.") };
        History history = Run(trace, callbacks: [first]);

        Assert.Equal((events, reason, message), (trace.ToString(), history.StopReason, history.StopMessage));
    }

    [Theory]
    [InlineData("AfterCancelBatch", "F( E( bxB Z F)")]
    [InlineData("AfterCancelEpoch", "F( E( X Z F)")]
    public void Stop_InACancelEvent_EndsTheFit(string place, string events)
    {
        EventTrace first = place == "AfterCancelBatch"
            ? new() { At = "BeforeBatch", Ask = state => state.SkipBatch() }
            : new() { At = "BeforeEpoch", Ask = state => state.EndEpoch() };
        EventTrace trace = new() { At = place, Ask = state => state.Stop("Enough.") };
        Run(trace, callbacks: [first]);

        Assert.Equal(events, trace.ToString());
    }

    [Theory]
    [InlineData("BeforeFit", "", "Cancelled before the first epoch.")]
    [InlineData("BeforeEpoch", " E(", "Cancelled in epoch 1 of 2 after batch 0 of 2.")]
    [InlineData("BeforeBatch", " E( bplgsSB", "Cancelled in epoch 1 of 2 after batch 1 of 2.")]
    [InlineData("AfterPredict", " E( bplgsSB", "Cancelled in epoch 1 of 2 after batch 1 of 2.")]
    [InlineData("AfterLoss", " E( bplgsSB", "Cancelled in epoch 1 of 2 after batch 1 of 2.")]
    [InlineData("AfterBackward", " E( bplgsSB", "Cancelled in epoch 1 of 2 after batch 1 of 2.")]
    [InlineData("BeforeStep", " E( bplgsSB", "Cancelled in epoch 1 of 2 after batch 1 of 2.")]
    [InlineData("AfterStep", " E( bplgsSB", "Cancelled in epoch 1 of 2 after batch 1 of 2.")]
    [InlineData("AfterBatch", " E( bplgsSB", "Cancelled in epoch 1 of 2 after batch 1 of 2.")]
    [InlineData("BeforeValidate", $" E( {Two} V(", "Cancelled in epoch 1 of 2 in validation after batch 0 of 2.")]
    [InlineData("v:BeforeBatch", $" E( {Two} V( bplB", "Cancelled in epoch 1 of 2 in validation after batch 1 of 2.")]
    [InlineData("v:AfterPredict", $" E( {Two} V( bplB", "Cancelled in epoch 1 of 2 in validation after batch 1 of 2.")]
    [InlineData("v:AfterLoss", $" E( {Two} V( bplB", "Cancelled in epoch 1 of 2 in validation after batch 1 of 2.")]
    [InlineData("v:AfterBatch", $" E( {Two} V( bplB", "Cancelled in epoch 1 of 2 in validation after batch 1 of 2.")]
    [InlineData("AfterValidate", $" {Whole}", "Cancelled after epoch 1 of 2.")]
    [InlineData("AfterEpoch", $" {Whole}", "Cancelled after epoch 1 of 2.")]
    public void Token_CancelledInAnEvent_EndsTheFitBetweenTwoBatches(string place, string events, string message)
    {
        using CancellationTokenSource source = new();
        EventTrace trace = new() { At = place, Ask = _ => source.Cancel() };
        History history = Run(trace, token: source.Token);

        Assert.Equal($"F({events} Z F)", trace.ToString());
        Assert.Equal((StopReason.Cancelled, message), (history.StopReason, history.StopMessage));
    }

    [Theory]
    [InlineData("AfterEpoch")]
    [InlineData("AfterFit")]
    public void Token_CancelledWhenAllIsDone_ChangesNothing(string place)
    {
        using CancellationTokenSource source = new();
        EventTrace trace = new() { At = place, Ask = _ => source.Cancel() };
        History history = Run(trace, epochs: 1, token: source.Token);

        Assert.Equal($"F( {Whole} F)", trace.ToString());
        Assert.Equal(StopReason.Completed, history.StopReason);
    }

    [Fact]
    public void Callbacks_OfTwoOrders_AllGetEveryEventOfTheFirstsRequest()
    {
        System.Text.StringBuilder text = new();
        EventTrace late = new("2", order: 5) { Text = text };
        EventTrace early = new("1", order: -5) { Text = text, At = "AfterLoss", Ask = state => state.SkipBatch() };

        new Learner<LinearModel>(new(3, seed: 1), new(ToyData.Short().Train), new Sgd(0.1f), [late]).Fit(1, callbacks: [early]);

        Assert.Equal(
            "1F( 2F( 1E( 2E( 1b 2b 1p 2p 1l 2l 1x 2x 1B 2B 1b 2b 1p 2p 1l 2l 1g 2g 1s 2s 1S 2S 1B 2B 1E) 2E) 1F) 2F)",
            text.ToString().Trim());
    }

    private static string Fit(EventTrace trace, int epochs = 2, bool validate = true)
    {
        Run(trace, epochs, validate);
        return trace.ToString();
    }

    private static History Run(EventTrace trace, int epochs = 2, bool validate = true, Callback[]? callbacks = null, CancellationToken token = default)
    {
        LinearModel model = new(3, seed: 1);
        DataLoaders data = ToyData.Short();
        History history = new Learner<LinearModel>(model, validate ? data : new(data.Train), new Sgd(0.1f), [trace])
            .Fit(epochs, callbacks: callbacks, cancellationToken: token);
        Assert.True(!model.Parameters.HasGradients || model.Parameters.Gradients.IndexOfAnyExcept(0f) < 0);
        return history;
    }
}
