namespace Minigrad;

/// <summary>
/// Writes a fit's curves and histograms for TensorBoard: each training batch's loss and the optimizer's learning rate (<c>batch/loss</c>, <c>batch/LearningRate</c>), loss and
/// metrics of each epoch (<c>loss/train</c>, <c>loss/valid</c>, <c>Accuracy/valid</c>), and, if asked for, the histograms of each parameter and its gradient at the
/// end of each epoch (<c>weights/NAME</c>, <c>gradients/NAME</c>). The horizontal axis counts training batches, on from fit to fit.
/// </summary>
/// <remarks>
/// Each fit begins an event file, and a fit that goes on from a checkpoint another one in the same folder. A batch allocates nothing.
/// </remarks>
public sealed class TensorBoardLogger : Callback, IDisposable
{
    private readonly string _folder;
    private readonly bool _histograms;
    private readonly int _every;
    private readonly TimeProvider _time;
    private string[] _weightTags = [];
    private string[] _gradientTags = [];
    private TensorBoardWriter? _writer;
    private long _batches;

    /// <summary>Creates the callback.</summary>
    /// <param name="folder">The run's folder; it is made if it does not exist.</param>
    /// <param name="histograms">Whether to write histograms of parameters and gradients.</param>
    /// <param name="every">After how many training batches loss and learning rate are written, at least 1.</param>
    /// <param name="time">Where the events' times come from; the system's clock if null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="every"/> is less than 1.</exception>
    public TensorBoardLogger(string folder, bool histograms = false, int every = 1, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        _folder = folder;
        _histograms = histograms;
        _every = every;
        _time = time ?? TimeProvider.System;
    }

    private TensorBoardWriter Writer => _writer ??= new(_folder, _time);

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state)
    {
        _weightTags = [.. state.Model.Parameters.Select(parameter => $"weights/{parameter.Name}")];
        _gradientTags = [.. state.Model.Parameters.Select(parameter => $"gradients/{parameter.Name}")];
    }

    /// <inheritdoc/>
    public override void AfterBackward(TrainingState state)
    {
        if (_histograms && state.Batch == state.Batches)
        {
            Add(_gradientTags, state.Model.Parameters, static parameter => parameter.Gradients, _batches + 1);
        }
    }

    /// <inheritdoc/>
    public override void AfterBatch(TrainingState state)
    {
        if (!state.IsTraining)
        {
            return;
        }

        _batches++;
        if (_batches % _every == 0 && !state.IsBatchSkipped)
        {
            Writer.AddScalar("batch/loss", state.Loss, _batches);
            Writer.AddScalar("batch/LearningRate", state.Optimizer.LearningRate, _batches);
        }
    }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state)
    {
        EpochResult result = state.Result!;
        Add("train", result.Train);
        if (result.Valid is { } valid)
        {
            Add("valid", valid);
        }

        if (_histograms)
        {
            Add(_weightTags, state.Model.Parameters, static parameter => parameter.Values, _batches);
        }

        Writer.Flush();
    }

    /// <inheritdoc/>
    public override void AfterFit(TrainingState state) => Dispose();

    /// <inheritdoc/>
    public override void SaveState(CallbackState state) => state.Set("batches", _batches);

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => _batches = state.GetLong("batches");

    /// <summary>Closes the event file; the end of a fit does that too.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
    }

    private void Add(string pass, Evaluation evaluation)
    {
        Writer.AddScalar($"loss/{pass}", (float)evaluation.Loss, _batches);
        foreach ((string metric, double value) in evaluation.Metrics)
        {
            Writer.AddScalar($"{metric}/{pass}", (float)value, _batches);
        }
    }

    private void Add(string[] tags, ParameterSet parameters, ParameterValues values, long step)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            Writer.AddHistogram(tags[i], values(parameters[i]), step);
        }
    }

    private delegate ReadOnlySpan<float> ParameterValues(Parameter parameter);
}
