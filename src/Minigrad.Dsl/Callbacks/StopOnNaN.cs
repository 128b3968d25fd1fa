using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Minigrad;

/// <summary>
/// Ends the fit when a loss or a gradient is NaN or infinite, before it reaches the parameters. Every fit has one unless <see cref="Learner{TModel}.StopWhenDiverged"/> is
/// false.
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
            Stop(state, string.Create(CultureInfo.InvariantCulture, $"The loss was {state.Loss}"));
        }
    }

    /// <inheritdoc/>
    public override void BeforeStep(TrainingState state)
    {
        ParameterSet parameters = state.Model.Parameters;
        if (!AreFinite(parameters.Gradients))
        {
            Parameter first = parameters.First(parameter => !AreFinite(parameter.Gradients));
            Stop(state, $"The gradient of '{first.Name}' was not finite");
        }
    }

    /// <inheritdoc/>
    public override void AfterValidate(TrainingState state)
    {
        if (state.Result?.Valid is { Count: > 0 } measured && !double.IsFinite(measured.Loss))
        {
            Stop(state, string.Create(CultureInfo.InvariantCulture, $"The validation loss was {measured.Loss}"));
        }
    }

    /// <summary>Whether no value is NaN or infinite: 0 · x is 0 for all others.</summary>
    internal static bool AreFinite(ReadOnlySpan<float> values)
    {
        Vector256<float> sum = default;
        ref float first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            sum += Vector256.LoadUnsafe(ref first, (nuint)i) * Vector256<float>.Zero;
        }

        float rest = Vector256.Sum(sum);
        for (; i < values.Length; i++)
        {
            rest += values[i] * 0;
        }

        return rest == 0;
    }

    private static void Stop(TrainingState state, string what) => state.Stop(StopReason.Diverged, string.Create(
        CultureInfo.InvariantCulture,
        $"{what} in epoch {state.Epoch} of {state.Epochs}, {(state.IsTraining ? "" : "validation ")}batch {state.Batch} of {state.Batches}, "
        + $"at learning rate {state.Optimizer.LearningRate}: try a smaller learning rate, or look at the data for values that are not finite."));
}
