using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Minigrad;

/// <summary>One fit.</summary>
internal sealed partial class TrainingRun(
    TrainingState state,
    CallbackList callbacks,
    DataLoaders data,
    IProgress<TrainingProgress>? progress,
    CancellationToken cancellationToken)
{
    private long _start;
    private long _epochStart;
    private long _epochFirstStep;
    private bool _epochDone;
    private Evaluation? _train;

    /// <summary>The number of epochs begun before this fit: the order of samples goes on from there.</summary>
    public required int FirstEpoch { get; set; }

    /// <summary>Where to go on; null to begin.</summary>
    public TrainingPosition? Resume { get; init; }

    /// <summary>The workspace for validation; made when it is needed.</summary>
    public required Func<Workspace> ValidationWorkspace { get; init; }

    public DataLoaders Data => data;

    public History Fit()
    {
        Resume?.Snapshot?.Check(state, data);
        _start = Stopwatch.GetTimestamp();
        Exception? failure = null;
        state.Run = this;
        try
        {
            state.Model.ZeroGradients();
            callbacks.RaiseBeforeFit(state);
            if (Resume is not null)
            {
                Restore(Resume);
            }

            Epochs();
            if (state.Stops)
            {
                Raise(nameof(Callback.AfterCancelFit), static (callback, state) => callback.AfterCancelFit(state));
            }

            state.Stop(StopReason.Completed, $"Completed {state.Epochs} epochs.");
        }
        catch (Exception exception)
        {
            failure = exception;
            state.Fail(exception);
        }

        state.Within = LoopPlace.Fit;
        Exception? last = callbacks.RaiseAfterFit(state);
        DropGradients();
        if ((failure ?? last) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return new(state.Results, state.StopReason!.Value, state.StopMessage, state.Step, Stopwatch.GetElapsedTime(_start).TotalSeconds);
    }

    private void Epochs()
    {
        if (state.Epoch > 0 && !_epochDone)
        {
            Epoch();
        }

        while (state.Epoch < state.Epochs && !state.StopsNow(cancellationToken))
        {
            _epochStart = Stopwatch.GetTimestamp();
            _epochFirstStep = state.Step;
            _epochDone = false;
            _train = null;
            state.BeginEpoch();
            Raise(nameof(Callback.BeforeEpoch), static (callback, state) => callback.BeforeEpoch(state));
            Epoch();
        }
    }

    private void Epoch()
    {
        if (_train is null)
        {
            Train();
        }

        Evaluation? valid = data.Valid is null || state.StopsNow(cancellationToken) ? null : Validate(data.Valid);
        EpochResult result = Result(valid);
        state.Results.Add(result);
        if (!state.Stops)
        {
            state.Result = result;
            _epochDone = true;
            Raise(nameof(Callback.AfterEpoch), static (callback, state) => callback.AfterEpoch(state));
        }

        state.Within = LoopPlace.Fit;
        state.Result = null;
        progress?.Report(Report(result));
    }

    private void Train()
    {
        data.Train.BeginEpoch(FirstEpoch + state.Epoch - 1);
        while (state.Batch < state.Batches && !state.EndsEpoch && !state.StopsNow(cancellationToken))
        {
            TrainBatch();
        }

        EndPass();
        if (!state.Stops)
        {
            DropGradients();
            _train = state.Sum.Evaluation;
        }
    }

    private Evaluation? Validate(DataLoader valid)
    {
        (Workspace training, int batch, int batches) = (state.Workspace, state.Batch, state.Batches);
        (state.IsTraining, state.Workspace, state.Batch, state.Batches) = (false, ValidationWorkspace(), 0, valid.BatchCount);
        try
        {
            state.Sum.Reset();
            Raise(nameof(Callback.BeforeValidate), static (callback, state) => callback.BeforeValidate(state));
            ValidationPass.Run(state, callbacks, valid, cancellationToken);
            if (state.Stops)
            {
                return null;
            }

            Evaluation measured = state.Sum.Evaluation;
            Evaluation? result = state.EndsEpoch && measured.Count == 0 ? null : measured;
            EndPass();
            if (state.Stops)
            {
                return null;
            }

            state.Result = Result(result);
            Raise(nameof(Callback.AfterValidate), static (callback, state) => callback.AfterValidate(state));
            return result;
        }
        finally
        {
            (state.IsTraining, state.Workspace, state.Batch, state.Batches) = (true, training, batch, batches);
        }
    }

    private void EndPass()
    {
        if (state.EndsEpoch && !state.Stops)
        {
            Raise(nameof(Callback.AfterCancelEpoch), static (callback, state) => callback.AfterCancelEpoch(state));
        }

        // A fit that is stopped here may go on from here.
        state.EndsEpoch &= state.Stops;
    }

    private EpochResult Result(Evaluation? valid) =>
        new(state.Epoch, (int)(state.Step - _epochFirstStep), _train ?? state.Sum.Evaluation, valid, Stopwatch.GetElapsedTime(_epochStart).TotalSeconds);

    private void Raise(string name, Action<Callback, TrainingState> handler) => callbacks.Raise(state, name, handler);
}
