namespace Minigrad;

/// <summary>
/// A measure of a model's output over a pass, beside the loss: reset before it, updated after each batch, read at its end. In training it sees the outputs
/// in training mode, each with the parameters of its step. To add one, derive, or give <see cref="AverageMetric"/> a function.
/// </summary>
public abstract class Metric
{
    /// <summary>What is measured: the name under which <see cref="Evaluation.Metrics"/> has the value, unless <see cref="Output"/> is set.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The model's output that is measured, against the labels or targets of its loss: <c>new Accuracy { Output = nameof(Player.Policy) }</c>. Null for the output that the first loss compares.
    /// </summary>
    public string? Output { get; init; }

    /// <summary>The name under which <see cref="Evaluation.Metrics"/> has the value: <see cref="Name"/>, behind the output's where that is set (<c>Policy.Accuracy</c>).</summary>
    public string ResultName => Output is null ? Name : $"{Output}.{Name}";

    /// <summary>The value over all batches since <see cref="Reset"/>; NaN if there was nothing to measure.</summary>
    public abstract double Value { get; }

    /// <summary>Forgets all batches.</summary>
    public abstract void Reset();

    /// <summary>Takes in one batch.</summary>
    /// <param name="output">The measured output, row-major.</param>
    /// <param name="batch">The batch; its <see cref="Batch.Labels"/> or <see cref="Batch.Targets"/> are what that output should agree with.</param>
    public abstract void Update(ReadOnlySpan<float> output, in Batch batch);

    /// <summary>Writes what <see cref="Update"/> gathered, so that a fit that is resumed in the middle of an epoch measures all of it.</summary>
    /// <param name="state">Where to write it.</param>
    public abstract void SaveState(CallbackState state);

    /// <summary>Replaces what was gathered by what <see cref="SaveState"/> wrote.</summary>
    /// <param name="state">What was written.</param>
    /// <exception cref="MinigradException">A value is missing or of another kind.</exception>
    public abstract void LoadState(CallbackState state);
}
