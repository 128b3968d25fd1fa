using System.Globalization;

namespace Minigrad;

/// <summary>
/// Ends the fit when a loss is NaN or infinite, before it reaches the parameters. Every fit has it unless <see cref="Learner{TModel}.StopWhenDiverged"/> is false.
/// </summary>
public sealed class StopOnNaN : Callback
{
    /// <inheritdoc/>
    public override int Order => int.MinValue;

    /// <inheritdoc/>
    public override void AfterLoss(TrainingState state)
    {
        if (state.IsTraining && !float.IsFinite(state.Loss))
        {
            Stop(state, "loss", state.Loss);
        }
    }

    /// <inheritdoc/>
    public override void AfterValidate(TrainingState state)
    {
        if (state.Result?.Valid is { Count: > 0 } measured && !double.IsFinite(measured.Loss))
        {
            Stop(state, "validation loss", measured.Loss);
        }
    }

    private static void Stop(TrainingState state, string what, double value) => state.Stop(StopReason.Diverged, string.Create(
        CultureInfo.InvariantCulture,
        $"The {what} was {value} in epoch {state.Epoch} of {state.Epochs}, batch {state.Batch} of {state.Batches}, at learning rate {state.Optimizer.LearningRate}: "
        + $"try a smaller learning rate, or look at the data for values that are not finite."));
}
