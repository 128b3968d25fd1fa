using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>
/// Records the loss and hyper-parameters of each training batch that was not left early, one value for each, for curves. A fit starts it anew; room is made before the
/// first batch.
/// </summary>
public sealed class Recorder : Callback
{
    private readonly List<float> _losses = [];
    private readonly List<RecordedSetting> _settings = [new(nameof(Optimizer.LearningRate), null)];

    /// <summary>The last callback to look, so that it records what the step used.</summary>
    public override int Order => 1000;

    /// <summary>The loss of each training batch.</summary>
    public IReadOnlyList<float> Losses => _losses;

    /// <summary>The optimizer's learning rate in each training batch.</summary>
    public IReadOnlyList<float> LearningRates => _settings[0].Values;

    /// <summary>Records another hyper-parameter too.</summary>
    /// <param name="hyperParameter">Its name: <c>nameof(Sgd.Momentum)</c>.</param>
    /// <param name="group">A parameter group's name; null for the optimizer's own value.</param>
    /// <returns>This recorder.</returns>
    public Recorder Record(string hyperParameter, string? group = null)
    {
        if (!_settings.Exists(setting => setting.Is(hyperParameter, group)))
        {
            _settings.Add(new(hyperParameter, group));
        }

        return this;
    }

    /// <summary>What was recorded of a hyper-parameter.</summary>
    /// <param name="hyperParameter">Its name.</param>
    /// <param name="group">The parameter group's name; null for the optimizer's own value.</param>
    /// <returns>The value in each training batch.</returns>
    /// <exception cref="MinigradException">It was not asked for.</exception>
    public IReadOnlyList<float> Values(string hyperParameter, string? group = null) =>
        _settings.Find(setting => setting.Is(hyperParameter, group))?.Values
        ?? throw new MinigradException(
            $"'{RecordedSetting.NameOf(hyperParameter, group)}' was not recorded; {NearestNames.Describe(hyperParameter, [.. _settings.Select(setting => setting.Name)])}.");

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state)
    {
        int batches = (int)Math.Min(state.Iterations, int.MaxValue / 2);
        _losses.Clear();
        _losses.EnsureCapacity(batches);
        foreach (RecordedSetting setting in _settings)
        {
            // A misspelt name fails here, not in the first batch.
            _ = setting.Read(state.Optimizer);
            setting.Values.Clear();
            setting.Values.EnsureCapacity(batches);
        }
    }

    /// <inheritdoc/>
    public override void AfterBatch(TrainingState state)
    {
        if (!state.IsTraining || state.IsBatchSkipped)
        {
            return;
        }

        _losses.Add(state.Loss);
        foreach (RecordedSetting setting in _settings)
        {
            setting.Values.Add(setting.Read(state.Optimizer));
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        state.Set("losses", CollectionsMarshal.AsSpan(_losses));
        foreach (RecordedSetting setting in _settings)
        {
            state.Set($"setting.{setting.Name}", CollectionsMarshal.AsSpan(setting.Values));
        }
    }

    /// <inheritdoc/>
    public override void LoadState(CallbackState state)
    {
        _losses.Clear();
        _losses.AddRange(state.GetArray("losses"));
        foreach (RecordedSetting setting in _settings)
        {
            setting.Values.Clear();
            setting.Values.AddRange(state.GetArray($"setting.{setting.Name}"));
        }
    }
}
