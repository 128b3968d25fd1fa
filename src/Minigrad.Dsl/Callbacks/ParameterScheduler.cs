using System.Globalization;

namespace Minigrad;

/// <summary>
/// Sets a hyper-parameter by a schedule before each training batch; after the fit it has its former setting again. Several hyper-parameters or groups have a
/// scheduler each: <c>new ParameterScheduler(nameof(Sgd.Momentum), CombinedSchedule.CosineArms(0.95f, 0.85f, 0.95f))</c>.
/// </summary>
public sealed class ParameterScheduler : Callback
{
    private const int FingerprintLength = 33;

    private readonly string _hyperParameter;
    private readonly Schedule _schedule;
    private readonly string? _group;
    private HyperParameterSetting _former;

    /// <summary>Creates the callback.</summary>
    /// <param name="hyperParameter">The hyper-parameter, named by its property: <c>nameof(Adam.Beta1)</c>.</param>
    /// <param name="schedule">The schedule, driven by the training batch and the number of training batches of the fit.</param>
    /// <param name="group">The parameter group whose value is set; null for the optimizer's own, which groups with a factor follow.</param>
    public ParameterScheduler(string hyperParameter, Schedule schedule, string? group = null)
    {
        ArgumentNullException.ThrowIfNull(hyperParameter);
        ArgumentNullException.ThrowIfNull(schedule);
        _hyperParameter = hyperParameter;
        _schedule = schedule;
        _group = group;
    }

    /// <inheritdoc/>
    /// <exception cref="MinigradException">The optimizer has no such hyper-parameter or group; the message lists the nearest names.</exception>
    public override void BeforeFit(TrainingState state)
    {
        float value = state.Optimizer.Get(_hyperParameter, _group);
        _former = _group is null
            ? new(_hyperParameter, null, value, IsFactor: false)
            : state.Optimizer.Groups.First(group => group.Name == _group).Settings.Where(setting => setting.Name == _hyperParameter)
                .DefaultIfEmpty(new(_hyperParameter, _group, 1, IsFactor: true)).First();
    }

    /// <inheritdoc/>
    public override void BeforeBatch(TrainingState state)
    {
        if (state.IsTraining)
        {
            state.Optimizer.Set(_hyperParameter, _schedule.At(state.Iteration, state.Iterations), _group);
        }
    }

    /// <inheritdoc/>
    public override void AfterFit(TrainingState state) => state.Optimizer.Apply(_former);

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        state.Set("former", _former.Value);
        state.Set("formerIsFactor", _former.IsFactor ? 1 : 0);
        state.Set("schedule", _schedule.Sample(FingerprintLength));
    }

    /// <inheritdoc/>
    /// <exception cref="MinigradException">The fit that goes on had another schedule.</exception>
    public override void LoadState(CallbackState state)
    {
        ReadOnlySpan<float> saved = state.GetArray("schedule");
        float[] now = _schedule.Sample(FingerprintLength);
        for (int i = 0; i < FingerprintLength; i++)
        {
            if (saved.Length != FingerprintLength || !saved[i].Equals(now[i]))
            {
                throw new MinigradException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The schedule of {_hyperParameter} is another than that of the fit that goes on: "
                    + $"{now[i]} instead of {(saved.Length > i ? saved[i] : float.NaN)} after {100.0 * i / (FingerprintLength - 1)} % of it; give the one that it began with."));
            }
        }

        _former = new(_hyperParameter, _group, (float)state.GetDouble("former"), state.GetLong("formerIsFactor") != 0);
    }
}
