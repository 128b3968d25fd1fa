using Xunit;

namespace Minigrad.Tests;

public class StopOnNaNTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Loss_NotFinite_StopsBeforeTheStep(float bad)
    {
        ScriptedModel model = new(1);
        History history = new Learner<ScriptedModel>(model, ScriptedModel.Data([1, 2, bad, 3], 1, 1), new Sgd(1)).Fit(2);

        Assert.Equal(StopReason.Diverged, history.StopReason);
        Assert.Equal(
            FormattableString.Invariant($"The loss was {bad} in epoch 1 of 2, batch 3 of 4, at learning rate 1: the batch's input is not finite; try a smaller learning rate, or look at the data for values that are not finite."),
            history.StopMessage);
        Assert.Equal((-3f, 2, 2), (model.Parameters[0].Values[0], history.Steps, history.Epochs[0].Train.Count));
    }

    [Fact]
    public void Gradient_NotFinite_StopsBeforeTheStepAndNamesTheParameter()
    {
        LinearModel model = new(3, seed: 1);
        string checksum = model.Parameters.Checksum;
        EventTrace spoil = new() { At = "AfterBackward", Ask = state => state.Model.Parameters["bias"].Gradients[0] = float.NaN };

        History history = new Learner<LinearModel>(model, ToyData.Short(), new Sgd(0.1f)).Fit(1, callbacks: [spoil]);

        Assert.Equal("F( E( bplgsxB Z F)", spoil.ToString());
        Assert.StartsWith("The gradient of 'bias' was not finite in epoch 1 of 1, batch 1 of 2, at learning rate 0.1:", history.StopMessage, StringComparison.Ordinal);
        Assert.Equal((StopReason.Diverged, checksum), (history.StopReason, model.Parameters.Checksum));
    }

    [Fact]
    public void ValidationLoss_NotFinite_StopsAfterValidation()
    {
        EventTrace trace = new();
        BatchTransform spoil = new((input, _) => input.Fill(float.NaN), training: false);

        History history = new Learner<LinearModel>(new(3, seed: 1), ToyData.Short(), new Sgd(0.1f)).Fit(2, callbacks: [trace, spoil]);

        Assert.Equal($"F( E( {EventTrace.TwoBatches} {EventTrace.Validation} Z F)", trace.ToString());
        Assert.StartsWith("The validation loss was NaN in epoch 1 of 2, validation batch 2 of 2,", history.StopMessage, StringComparison.Ordinal);
        Assert.Equal(double.NaN, history.Epochs[0].Valid!.Loss);
    }
}
