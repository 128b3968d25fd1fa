namespace Minigrad;

/// <summary>
/// Code that runs at the events of a fit. The order of events: BeforeFit; for each epoch BeforeEpoch, for each training batch BeforeBatch, BeforeStep,
/// AfterBatch, then validation and AfterEpoch; AfterFit, also when the fit is stopped or fails. An event that a stop cuts off does not occur.
/// </summary>
public abstract class Callback
{
    /// <summary>Callbacks run in ascending order, those of one order as they were given.</summary>
    public virtual int Order => 0;

    /// <summary>Before the first epoch.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeFit(TrainingState state)
    {
    }

    /// <summary>Before an epoch's first batch.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeEpoch(TrainingState state)
    {
    }

    /// <summary>Before a training batch: the time to set hyper-parameters.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeBatch(TrainingState state)
    {
    }

    /// <summary>After the backward pass, before the optimizer: gradients are complete.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void BeforeStep(TrainingState state)
    {
    }

    /// <summary>After the optimizer's step.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterBatch(TrainingState state)
    {
    }

    /// <summary>After an epoch's validation; <see cref="TrainingState.Result"/> has the epoch.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterEpoch(TrainingState state)
    {
    }

    /// <summary>At the end of the fit, however it ended.</summary>
    /// <param name="state">Where the fit is.</param>
    public virtual void AfterFit(TrainingState state)
    {
    }
}
