namespace Minigrad;

public sealed partial class TrainingState
{
    private bool _skipsBatch;

    /// <summary>Whether the batch in progress is left, or was: its remaining events do not occur.</summary>
    public bool IsBatchSkipped { get; internal set; }

    /// <summary>Whether the batch in progress, or the one just ended, takes no optimizer step although nothing left it: its gradients wait for the next.</summary>
    public bool IsStepSkipped { get; private set; }

    internal LoopPlace Within { get; set; }

    internal string Event { get; set; } = "";

    internal bool EndsEpoch { get; set; }

    internal bool Stops => StopReason is not null;

    internal bool HasFailed { get; private set; }

    internal bool IsBatchCounted { get; set; }

    /// <summary>Whether the fit was stopped inside a training batch that left no trace in the epoch's sums.</summary>
    internal bool IsStoppedBeforeCounted { get; private set; }

    internal bool LeavesBatch => _skipsBatch || EndsEpoch || Stops;

    /// <summary>
    /// Leaves the batch in progress when this event is over: what it has not done yet (forward, loss, backward, step) is left out. Before the backward pass
    /// gradients stay as they are; after it they are set to zero, with those that earlier batches left by <see cref="SkipStep"/>.
    /// </summary>
    /// <exception cref="MinigradException">No batch is in progress, or its step is taken.</exception>
    public void SkipBatch()
    {
        Require(Within == LoopPlace.Batch, nameof(SkipBatch), "from BeforeBatch to BeforeStep, in validation to AfterLoss");
        _skipsBatch = true;
    }

    /// <summary>
    /// Leaves out the optimizer's step of the training batch in progress and keeps its gradients, to which the next batch's are added. What waits at the end
    /// of an epoch's training is dropped.
    /// </summary>
    /// <exception cref="MinigradException">No training batch is in progress, or its step is taken.</exception>
    public void SkipStep()
    {
        Require(Within == LoopPlace.Batch && IsTraining, nameof(SkipStep), "from BeforeBatch to BeforeStep of a training batch");
        IsStepSkipped = true;
    }

    /// <summary>
    /// Ends the pass in progress when this event is over, as if its remaining batches did not exist, and leaves the batch in progress like
    /// <see cref="SkipBatch"/>. In training, validation follows; a validation that ends so gives the mean over what it measured until then, or no result if nothing.
    /// </summary>
    /// <exception cref="MinigradException">No epoch is in progress.</exception>
    public void EndEpoch()
    {
        Require(Within != LoopPlace.Fit, nameof(EndEpoch), "from BeforeEpoch to AfterEpoch");
        EndsEpoch = true;
    }

    /// <summary>
    /// Ends the fit when this event is over, and leaves the batch in progress like <see cref="SkipBatch"/>. The first reason given counts. In
    /// AfterCancelFit and AfterFit, which come after the end, it has no effect.
    /// </summary>
    /// <param name="reason">Why, as a sentence for <see cref="History.StopMessage"/>.</param>
    public void Stop(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Stop(Minigrad.StopReason.StoppedByCallback, reason);
    }

    internal void Stop(StopReason reason, string message)
    {
        if (StopReason is null)
        {
            StopReason = reason;
            StopMessage = message;
            IsStoppedBeforeCounted = Within == LoopPlace.Batch && IsTraining && !IsBatchCounted;
        }
    }

    /// <summary>The end by an exception: the one reason that replaces another.</summary>
    internal void Fail(Exception exception)
    {
        HasFailed = true;
        StopReason = exception is OperationCanceledException ? Minigrad.StopReason.Cancelled : Minigrad.StopReason.Failed;
        StopMessage = exception.Message;
    }

    /// <summary>Whether the fit ends here, between two batches, by request or by its token.</summary>
    internal bool StopsNow(CancellationToken cancellationToken)
    {
        if (StopReason is null && cancellationToken.IsCancellationRequested)
        {
            string where = Epoch == 0 ? "before the first epoch"
                : Within == LoopPlace.Fit ? $"after epoch {Epoch} of {Epochs}"
                : $"in epoch {Epoch} of {Epochs} {(IsTraining ? "" : "in validation ")}after batch {Batch} of {Batches}";
            Stop(Minigrad.StopReason.Cancelled, $"Cancelled {where}.");
        }

        return Stops;
    }

    internal void BeginEpoch()
    {
        Epoch++;
        Batch = 0;
        TrainingBatch = 0;
        EndsEpoch = false;
        Within = LoopPlace.Epoch;
        _sum.Reset();
    }

    internal void BeginBatch(int batch)
    {
        Batch = batch;
        TrainingBatch = IsTraining ? batch : TrainingBatch;
        Within = LoopPlace.Batch;
        _skipsBatch = false;
        IsBatchSkipped = false;
        IsBatchCounted = false;
        IsStepSkipped = false;
    }

    /// <summary>Puts the fit where another one was.</summary>
    internal void Resume(int epoch, int batch, long step, bool endsEpoch, float loss)
    {
        (Epoch, Batch, TrainingBatch, Step, EndsEpoch, Loss) = (epoch, batch, batch, step, endsEpoch, loss);
        Within = LoopPlace.Epoch;
    }

    private void Require(bool holds, string request, string place)
    {
        if (!holds)
        {
            throw new MinigradException($"{request} was called in {Event}, where there is nothing to leave out; call it {place}.");
        }
    }
}
