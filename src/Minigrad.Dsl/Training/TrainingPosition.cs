namespace Minigrad;

/// <summary>
/// Where a fit is: epoch, batch and step, the sums of the epoch in progress, the results so far, gradients that wait for a step, and the state of the callbacks.
/// With the model's parameters and buffers and the optimizer's state and settings of the same moment, a fit goes on from it bit for bit.
/// </summary>
/// <remarks>
/// <see cref="TrainingState.Capture"/> gives it and <see cref="Learner{TModel}.Fit"/> takes it; <see cref="Checkpoint.Read"/> reads one that brings model and optimizer with it. The fit that goes on needs the same data, metrics and callbacks. A fit that was
/// stopped by a callback in the middle of a batch goes on with that batch.
/// </remarks>
public sealed class TrainingPosition
{
    private readonly CallbackState _values;

    private TrainingPosition(CallbackState values)
    {
        _values = values;
        Epoch = (int)values.GetLong("epoch");
        Epochs = (int)values.GetLong("epochs");
        Batch = (int)values.GetLong("batch");
        Step = values.GetLong("step");
        IsEpochDone = values.GetLong("epochDone") != 0;
    }

    /// <summary>The epoch in progress or, if it is done, the last one, from 1; 0 before the first.</summary>
    public int Epoch { get; }

    /// <summary>The number of epochs of the fit.</summary>
    public int Epochs { get; }

    /// <summary>The training batches done in the epoch.</summary>
    public int Batch { get; }

    /// <summary>The optimizer steps taken in the fit.</summary>
    public long Step { get; }

    /// <summary>Whether the epoch is done, validation included.</summary>
    public bool IsEpochDone { get; }

    /// <summary>The values of model and optimizer that belong to it; null if whoever goes on sets them.</summary>
    internal FitSnapshot? Snapshot { get; private init; }

    /// <summary>Reads a position.</summary>
    /// <param name="values">What <see cref="ToState"/> gave.</param>
    /// <returns>The position.</returns>
    /// <exception cref="MinigradException">A value is missing or of another kind.</exception>
    public static TrainingPosition FromState(CallbackState values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values);
    }

    /// <summary>A position that brings model and optimizer with it.</summary>
    internal static TrainingPosition FromState(CallbackState values, FitSnapshot snapshot) => new(values) { Snapshot = snapshot };

    /// <summary>The position as named values, for a file.</summary>
    /// <returns>The values.</returns>
    public CallbackState ToState() => _values;
}
