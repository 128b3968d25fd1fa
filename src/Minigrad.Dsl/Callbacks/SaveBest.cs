namespace Minigrad;

/// <summary>
/// Keeps a copy of the parameters and buffers of the epoch whose validation (without validation data: training) was the best, and puts it back at the end of the fit,
/// however it ends. The optimizer's state stays that of the last step.
/// </summary>
public sealed class SaveBest : Callback
{
    private readonly WatchedValue _watched;
    private readonly bool _restore;
    private readonly string? _path;
    private float[]? _parameters;
    private float[]? _buffers;

    /// <summary>Creates the callback.</summary>
    /// <param name="metric">The name of the metric to watch: <c>nameof(Accuracy)</c>; the loss if null.</param>
    /// <param name="minimumDelta">By how much a value must be better to count as improvement, at least 0.</param>
    /// <param name="goal">Which values are better; by default smaller ones for the loss and larger ones for a metric.</param>
    /// <param name="restore">Whether the fit's end puts the best parameters and buffers back; if not, call <see cref="Restore"/>.</param>
    /// <param name="path">The file that each new best model is saved to (<see cref="ModelFile.Save"/>), replacing the one before; null for none.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public SaveBest(string? metric = null, double minimumDelta = 0, Goal? goal = null, bool restore = true, string? path = null)
    {
        _watched = new(nameof(SaveBest), metric, goal, minimumDelta);
        _restore = restore;
        _path = path;
    }

    /// <summary>After the callbacks that change parameters between epochs.</summary>
    public override int Order => 100;

    /// <summary>The best value; null before the first epoch's end.</summary>
    public double? Best => _watched.Best;

    /// <summary>The epoch of the best value; 0 before the first epoch's end.</summary>
    public int BestEpoch => _watched.BestEpoch;

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state)
    {
        _watched.Begin(state);
        (_parameters, _buffers) = (null, null);
    }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state)
    {
        if (_watched.Update(state.Result!))
        {
            _parameters ??= new float[state.Model.Parameters.Values.Length];
            _buffers ??= new float[state.Model.Buffers.Values.Length];
            state.Model.Parameters.Values.CopyTo(_parameters);
            state.Model.Buffers.Values.CopyTo(_buffers);
            if (_path is not null)
            {
                state.Model.Save(_path);
            }
        }
    }

    /// <inheritdoc/>
    public override void AfterFit(TrainingState state)
    {
        if (_restore && _parameters is not null)
        {
            Restore(state.Model);
        }
    }

    /// <summary>Puts the best parameters and buffers into a model.</summary>
    /// <param name="model">The model that was trained, or another of its class.</param>
    /// <exception cref="MinigradException">There is no best epoch yet, or the model has other parameters.</exception>
    public void Restore(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (_parameters is null || _buffers is null)
        {
            throw new MinigradException("SaveBest has nothing to restore: no epoch of a fit with this callback has ended yet.");
        }

        if (model.Parameters.Values.Length != _parameters.Length || model.Buffers.Values.Length != _buffers.Length)
        {
            throw new MinigradException(
                $"SaveBest holds {_parameters.Length} parameter and {_buffers.Length} buffer elements, and {model.Name} has {model.Parameters.Values.Length} and "
                + $"{model.Buffers.Values.Length}: restore a model of the class that was trained.");
        }

        _parameters.CopyTo(model.Parameters.Values);
        _buffers.CopyTo(model.Buffers.Values);
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        _watched.Save(state);
        if (_parameters is not null && _buffers is not null)
        {
            state.Set("parameters", _parameters);
            state.Set("buffers", _buffers);
        }
    }

    /// <inheritdoc/>
    public override void LoadState(CallbackState state)
    {
        _watched.Load(state);
        bool any = state.Contains("parameters");
        _parameters = any ? state.GetArray("parameters").ToArray() : null;
        _buffers = any ? state.GetArray("buffers").ToArray() : null;
    }
}
