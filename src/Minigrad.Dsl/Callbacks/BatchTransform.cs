namespace Minigrad;

/// <summary>
/// Applies a function to the input of each batch before the model reads it: normalisation, noise, a flip. Among a learner's callbacks it also applies to
/// <see cref="Learner{TModel}.Evaluate"/> and Predict, unless it is for training only.
/// </summary>
/// <param name="transform">The function. One that draws random numbers should draw by <see cref="TrainingState.Iteration"/>, so that a fit can be repeated and resumed.</param>
/// <param name="training">Whether it applies to training batches.</param>
/// <param name="evaluation">Whether it applies in evaluation mode.</param>
public sealed class BatchTransform(InputTransform transform, bool training = true, bool evaluation = true) : Callback
{
    /// <summary>Before the callbacks that look at the input.</summary>
    public override int Order => -100;

    /// <inheritdoc/>
    public override void BeforeBatch(TrainingState state)
    {
        if (state.IsTraining ? training : evaluation)
        {
            transform(state.Input, state);
        }
    }
}
