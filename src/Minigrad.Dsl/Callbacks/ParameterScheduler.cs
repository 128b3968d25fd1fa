namespace Minigrad;

/// <summary>Sets one hyper-parameter by a schedule before each training step.</summary>
/// <param name="schedule">The schedule, driven by the step and the number of steps of the fit.</param>
/// <param name="set">What to set; the learning rate if null. For a momentum: <c>(_, value) => sgd.Momentum = value</c>.</param>
public sealed class ParameterScheduler(Schedule schedule, Action<Optimizer, float>? set = null) : Callback
{
    private readonly Action<Optimizer, float> _set = set ?? (static (optimizer, value) => optimizer.LearningRate = value);

    /// <inheritdoc/>
    public override void BeforeBatch(TrainingState state) => _set(state.Optimizer, schedule.At(state.Step, state.Steps));
}
