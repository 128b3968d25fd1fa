using System.Globalization;

namespace Minigrad;

/// <summary>
/// Ends the fit when a loss or a gradient is NaN or infinite, before it reaches the parameters, and says where the values come from: the input, the first layer whose
/// output is not finite, or the parameter of the gradient. Every fit has one unless <see cref="Learner{TModel}.StopWhenDiverged"/> is false.
/// </summary>
public sealed class StopOnNaN : Callback
{
    /// <summary>Before all others, so that none works with such values unawares.</summary>
    public override int Order => int.MinValue;

    /// <inheritdoc/>
    public override void AfterLoss(TrainingState state)
    {
        if (state.IsTraining && !float.IsFinite(state.Loss))
        {
            Stop(state, string.Create(CultureInfo.InvariantCulture, $"The loss was {state.Loss}"), Origin(state));
        }
    }

    /// <inheritdoc/>
    public override void BeforeStep(TrainingState state)
    {
        ParameterSet parameters = state.Model.Parameters;
        if (!NonFinite.IsFinite(parameters.Gradients))
        {
            Parameter first = parameters.First(parameter => !NonFinite.IsFinite(parameter.Gradients));
            Stop(state, $"The gradient of '{first.Name}' was not finite", "");
        }
    }

    /// <inheritdoc/>
    public override void AfterValidate(TrainingState state)
    {
        if (state.Result?.Valid is { Count: > 0 } measured && !double.IsFinite(measured.Loss))
        {
            Stop(state, string.Create(CultureInfo.InvariantCulture, $"The validation loss was {measured.Loss}"), "");
        }
    }

    private static string Origin(TrainingState state)
    {
        string? first = NonFinite.FirstLayer(state.Model, state.Reader.Batch, state.Workspace);
        return first is null ? ""
            : first == state.Model.Description.Inputs[0].Name ? "the batch's input is not finite; "
            : $"'{first}' is the first layer whose output is not finite; ";
    }

    private static void Stop(TrainingState state, string what, string origin) => state.Stop(StopReason.Diverged, string.Create(
        CultureInfo.InvariantCulture,
        $"{what} in epoch {state.Epoch} of {state.Epochs}, {(state.IsTraining ? "" : "validation ")}batch {state.Batch} of {state.Batches}, "
        + $"at learning rate {state.Optimizer.LearningRate}: {origin}try a smaller learning rate, or look at the data for values that are not finite."));
}
