namespace Minigrad;

/// <summary>
/// Code that runs at the events of a fit. Derive and override the events that matter; <see cref="TrainingState"/> says where the fit is and takes
/// requests: <see cref="TrainingState.SkipBatch"/>, <see cref="TrainingState.SkipStep"/>, <see cref="TrainingState.EndEpoch"/>, <see cref="TrainingState.Stop(string)"/>.
/// </summary>
/// <remarks>
/// <para>
/// The order of events: <c>BeforeFit</c>; for each epoch <c>BeforeEpoch</c>, then for each training batch <c>BeforeBatch</c>, <c>AfterPredict</c>,
/// <c>AfterLoss</c>, <c>AfterBackward</c>, <c>BeforeStep</c>, <c>AfterStep</c>, <c>AfterBatch</c>; with validation data <c>BeforeValidate</c>, for each of its
/// batches <c>BeforeBatch</c>, <c>AfterPredict</c>, <c>AfterLoss</c>, <c>AfterBatch</c>, then <c>AfterValidate</c>; <c>AfterEpoch</c>; at last <c>AfterFit</c>.
/// </para>
/// <para>
/// Every callback gets every event; a request takes effect when the last one has had it. A batch, epoch or fit that ends early has its <c>AfterCancel…</c>
/// event just before its <c>AfterBatch</c>, <c>AfterEpoch</c> or <c>AfterFit</c>. A batch that began always has its <c>AfterBatch</c>; a fit that is stopped in an
/// epoch has neither <c>AfterValidate</c> nor <c>AfterEpoch</c> for it. <c>AfterFit</c> always occurs, also when something throws, for each callback whose
/// <c>BeforeFit</c> succeeded. After an exception no other event but <c>AfterFit</c> occurs.
/// </para>
/// <para>
/// What a callback throws reaches the caller of the fit as a <see cref="MinigradException"/> that names callback and event, with the cause as inner exception;
/// only an <see cref="OperationCanceledException"/> arrives as it is.
/// </para>
/// </remarks>
public abstract class Callback
{
    /// <summary>Callbacks run in ascending order, those of one order as they were given, the learner's before the fit's.</summary>
    public virtual int Order => 0;

    /// <summary>Before the first epoch. A callback that serves several fits starts anew here.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeFit(TrainingState state)
    {
    }

    /// <summary>Before an epoch's first batch.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeEpoch(TrainingState state)
    {
    }

    /// <summary>
    /// Before a batch of training or validation (<see cref="TrainingState.IsTraining"/>): the time to set hyper-parameters and to change
    /// <see cref="TrainingState.Input"/>.
    /// </summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeBatch(TrainingState state)
    {
    }

    /// <summary>After the forward pass: <see cref="TrainingState.Output"/> is there.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterPredict(TrainingState state)
    {
    }

    /// <summary>After the loss: <see cref="TrainingState.Loss"/> is there; it and the metrics count from the end of this event on.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterLoss(TrainingState state)
    {
    }

    /// <summary>After a training batch's backward pass: its gradients are added. <see cref="TrainingState.SkipStep"/> here keeps them for the next batch.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterBackward(TrainingState state)
    {
    }

    /// <summary>Before the optimizer's step, which no callback skipped so far: the gradients are what the optimizer will see.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeStep(TrainingState state)
    {
    }

    /// <summary>After the optimizer's step; the gradients are still there and are set to zero afterwards.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterStep(TrainingState state)
    {
    }

    /// <summary>A batch was left before its end; <see cref="AfterBatch"/> follows.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterCancelBatch(TrainingState state)
    {
    }

    /// <summary>At the end of a batch of training or validation, however it ended: <see cref="TrainingState.IsBatchSkipped"/>.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterBatch(TrainingState state)
    {
    }

    /// <summary>Before the first validation batch.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeValidate(TrainingState state)
    {
    }

    /// <summary>After the last validation batch; <see cref="TrainingState.Result"/> has the epoch's values, the time for it so far included.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterValidate(TrainingState state)
    {
    }

    /// <summary>A callback ended the epoch's training or validation early; <see cref="AfterEpoch"/> follows.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterCancelEpoch(TrainingState state)
    {
    }

    /// <summary>After an epoch's validation; <see cref="TrainingState.Result"/> has the epoch.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterEpoch(TrainingState state)
    {
    }

    /// <summary>The fit ends before its last epoch was done, <see cref="TrainingState.StopReason"/> says why; <see cref="AfterFit"/> follows.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterCancelFit(TrainingState state)
    {
    }

    /// <summary>At the end of the fit, however it ended: <see cref="TrainingState.StopReason"/> is set.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterFit(TrainingState state)
    {
    }

    /// <summary>Writes what the callback needs to go on in another process as if never interrupted; nothing by default.</summary>
    /// <param name="state">Where to write it.</param>
    public virtual void SaveState(CallbackState state)
    {
    }

    /// <summary>Reads what <see cref="SaveState"/> wrote; called after <see cref="BeforeFit"/> of the fit that goes on.</summary>
    /// <param name="state">What was written.</param>
    /// <exception cref="MinigradException">A value is missing or of another kind.</exception>
    public virtual void LoadState(CallbackState state)
    {
    }
}
