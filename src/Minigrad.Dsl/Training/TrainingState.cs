namespace Minigrad;

/// <summary>Where a fit is: what callbacks read, and where they ask it to stop.</summary>
public sealed class TrainingState
{
    internal TrainingState(IModel model, Optimizer optimizer, int epochs, int batches)
    {
        Model = model;
        Optimizer = optimizer;
        Epochs = epochs;
        Batches = batches;
    }

    /// <summary>The model in training.</summary>
    public IModel Model { get; }

    /// <summary>Its optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>The number of epochs of this fit.</summary>
    public int Epochs { get; }

    /// <summary>The number of training batches of an epoch.</summary>
    public int Batches { get; }

    /// <summary>The number of steps of this fit if nothing stops it.</summary>
    public long Steps => (long)Epochs * Batches;

    /// <summary>The epoch in progress, from 1; 0 before the first.</summary>
    public int Epoch { get; internal set; }

    /// <summary>The training batch in progress, from 1; 0 before an epoch's first.</summary>
    public int Batch { get; internal set; }

    /// <summary>The optimizer steps taken so far in this fit: 0 before and during the first.</summary>
    public long Step { get; internal set; }

    /// <summary>The last training batch's loss; NaN before the first.</summary>
    public float Loss { get; internal set; } = float.NaN;

    /// <summary>The last finished epoch's result; null before.</summary>
    public EpochResult? Result { get; internal set; }

    internal StopReason? StopReason { get; private set; }

    internal string StopMessage { get; private set; } = "";

    /// <summary>Ends the fit before its next batch, validation or epoch; the first reason given counts.</summary>
    /// <param name="reason">Why, as a sentence for <see cref="History.StopMessage"/>.</param>
    public void Stop(string reason) => Stop(Minigrad.StopReason.StoppedByCallback, reason);

    internal void Stop(StopReason reason, string message)
    {
        if (StopReason is null)
        {
            StopReason = reason;
            StopMessage = message;
        }
    }
}
