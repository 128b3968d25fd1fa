using System.Diagnostics;
using System.Globalization;

namespace Minigrad;

/// <summary>One fit.</summary>
internal sealed class TrainingRun(
    IModel model,
    Optimizer optimizer,
    DataLoader data,
    Workspace workspace,
    int epochs,
    Callback[] callbacks,
    IProgress<TrainingProgress>? progress,
    CancellationToken cancellationToken)
{
    private readonly TrainingState _state = new(model, optimizer, epochs, data.BatchCount);
    private readonly List<EpochResult> _results = [];

    /// <summary>The number of epochs begun before this fit: the order of samples goes on from there.</summary>
    public required int FirstEpoch { get; init; }

    public required bool StopWhenDiverged { get; init; }

    /// <summary>Measures the validation data; null when cancelled meanwhile.</summary>
    public required Func<Evaluation?>? Validate { get; init; }

    public int EpochsBegun => _state.Epoch;

    public History Fit()
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            foreach (Callback callback in callbacks)
            {
                callback.BeforeFit(_state);
            }

            while (_state.Epoch < epochs && !Stopped())
            {
                _state.Epoch++;
                Epoch();
            }
        }
        finally
        {
            foreach (Callback callback in callbacks)
            {
                callback.AfterFit(_state);
            }
        }

        StopReason reason = _state.StopReason ?? StopReason.Completed;
        string message = reason == StopReason.Completed ? $"Completed {epochs} epochs." : _state.StopMessage;
        return new(_results, reason, message, _state.Step, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private void Epoch()
    {
        long start = Stopwatch.GetTimestamp();
        long firstStep = _state.Step;
        MetricSum sum = new(model.Description.Target);
        _state.Batch = 0;
        foreach (Callback callback in callbacks)
        {
            callback.BeforeEpoch(_state);
        }

        data.BeginEpoch(FirstEpoch + _state.Epoch - 1);
        while (_state.Batch < _state.Batches && !Stopped())
        {
            _state.Batch++;
            Batch(ref sum);
        }

        Evaluation? valid = Validate is null || Stopped() ? null : Validate();
        if (StopWhenDiverged && valid is { Count: > 0 } measured && !double.IsFinite(measured.Loss))
        {
            Diverged("validation loss", measured.Loss);
        }

        if (_state.Step == firstStep)
        {
            return;
        }

        _state.Result = new(_state.Epoch, (int)(_state.Step - firstStep), sum.Evaluation, valid, Stopwatch.GetElapsedTime(start).TotalSeconds);
        _results.Add(_state.Result);
        progress?.Report(Report(_state.Result));
        if (!Stopped())
        {
            foreach (Callback callback in callbacks)
            {
                callback.AfterEpoch(_state);
            }
        }
    }

    private void Batch(ref MetricSum sum)
    {
        foreach (Callback callback in callbacks)
        {
            callback.BeforeBatch(_state);
        }

        Batch batch = data.ForTraining(_state.Batch - 1, workspace);
        _state.Loss = model.Forward(batch, workspace);
        if (StopWhenDiverged && !float.IsFinite(_state.Loss))
        {
            Diverged("loss", _state.Loss);
            return;
        }

        sum.Add(_state.Loss, batch, workspace.Output);
        model.ZeroGradients();
        model.Backward(workspace);
        foreach (Callback callback in callbacks)
        {
            callback.BeforeStep(_state);
        }

        optimizer.Step(model);
        _state.Step++;
        foreach (Callback callback in callbacks)
        {
            callback.AfterBatch(_state);
        }

        progress?.Report(Report(null));
    }

    private bool Stopped()
    {
        if (_state.StopReason is null && cancellationToken.IsCancellationRequested)
        {
            _state.Stop(StopReason.Cancelled, $"Cancelled in epoch {_state.Epoch} of {epochs} after batch {_state.Batch} of {_state.Batches}.");
        }

        return _state.StopReason is not null;
    }

    private void Diverged(string what, double loss) => _state.Stop(StopReason.Diverged, string.Create(
        CultureInfo.InvariantCulture,
        $"The {what} was {loss} in epoch {_state.Epoch} of {epochs}, batch {_state.Batch} of {_state.Batches}, at learning rate {optimizer.LearningRate}: "
        + $"try a smaller learning rate, or look at the data for values that are not finite."));

    private TrainingProgress Report(EpochResult? completed) =>
        new(_state.Epoch, epochs, _state.Batch, _state.Batches, _state.Step, _state.Loss, optimizer.LearningRate, completed);
}
