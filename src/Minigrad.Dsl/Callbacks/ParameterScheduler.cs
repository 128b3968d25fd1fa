namespace Minigrad;

/// <summary>Sets one hyper-parameter by a schedule before each training batch.</summary>
/// <param name="schedule">The schedule, driven by the training batch and the number of training batches of the fit.</param>
/// <param name="set">What to set; the learning rate if null. For a momentum: <c>(_, value) => sgd.Momentum = value</c>.</param>
public sealed class ParameterScheduler(Schedule schedule, Action<Optimizer, float>? set = null) : Callback
{
    private readonly Action<Optimizer, float> _set = set ?? (static (optimizer, value) => optimizer.LearningRate = value);

    /// <inheritdoc/>
    public override void BeforeBatch(TrainingState state)
    {
        if (state.IsTraining)
        {
            _set(state.Optimizer, schedule.At(state.Iteration, state.Iterations));
        }
    }
}
