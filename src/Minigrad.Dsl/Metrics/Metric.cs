namespace Minigrad;

/// <summary>
/// A measure of a model's output over a pass, beside the loss: reset before it, updated after each batch, read at its end. In training it sees the outputs
/// in training mode, each with the parameters of its step. To add one, derive, or give <see cref="AverageMetric"/> a function.
/// </summary>
public abstract class Metric
{
    /// <summary>The name under which <see cref="Evaluation.Metrics"/> has the value.</summary>
    public abstract string Name { get; }

    /// <summary>The value over all batches since <see cref="Reset"/>; NaN if there was nothing to measure.</summary>
    public abstract double Value { get; }

    /// <summary>Forgets all batches.</summary>
    public abstract void Reset();

    /// <summary>Takes in one batch.</summary>
    /// <param name="output">The model's first output, row-major.</param>
    /// <param name="batch">The batch, with the labels or targets that the output should agree with.</param>
    public abstract void Update(ReadOnlySpan<float> output, in Batch batch);

    /// <summary>Writes what <see cref="Update"/> gathered, so that a fit that is resumed in the middle of an epoch measures all of it.</summary>
    /// <param name="state">Where to write it.</param>
    public abstract void SaveState(CallbackState state);

    /// <summary>Replaces what was gathered by what <see cref="SaveState"/> wrote.</summary>
    /// <param name="state">What was written.</param>
    /// <exception cref="MinigradException">A value is missing or of another kind.</exception>
    public abstract void LoadState(CallbackState state);
}
