using Xunit;

namespace Minigrad.Tests;

/// <summary>Fits whose validation loss in each epoch is given: one training batch an epoch, and a validation input that a callback writes.</summary>
internal static class ScriptedEpochs
{
    public static (History History, ScriptedModel Model, Optimizer Optimizer) Fit(float[] validLosses, params Callback[] callbacks) => Fit(validLosses, 1f, callbacks);

    public static (History History, ScriptedModel Model, Optimizer Optimizer) Fit(float[] validLosses, float learningRate, params Callback[] callbacks)
    {
        ScriptedModel model = new(1);
        Sgd optimizer = new(learningRate);
        BatchTransform script = new((input, state) => input.Fill(validLosses[state.Epoch - 1]), training: false);
        History history = new Learner<ScriptedModel>(model, ScriptedModel.Data([-1], 1, 1, [0]), optimizer, metrics: [new AverageMetric("value", static (output, in _) => output[0])])
        {
            StopWhenDiverged = false,
        }.Fit(validLosses.Length, callbacks: [script, .. callbacks]);
        return (history, model, optimizer);
    }

    /// <summary>A state that went through <see cref="Callback.SaveState"/> and back into another callback.</summary>
    public static T Reloaded<T>(T from, T to) where T : Callback
    {
        CallbackState state = new();
        from.SaveState(state);
        Assert.NotEmpty(state.Names);
        to.LoadState(state);
        return to;
    }
}
