namespace Minigrad;

/// <summary>What one epoch gave.</summary>
/// <param name="Epoch">The epoch of this fit, from 1.</param>
/// <param name="Steps">The optimizer steps taken in it; fewer than the batches if some were skipped or the epoch or fit ended in it.</param>
/// <param name="Train">Loss and metrics during training, in training mode and with the parameters of each step, over the samples trained on.</param>
/// <param name="Valid">Loss and metrics on the validation samples after the epoch; null without validation data or if the fit was stopped before.</param>
/// <param name="Seconds">The time for training and validation.</param>
public sealed record EpochResult(int Epoch, int Steps, Evaluation Train, Evaluation? Valid, double Seconds);
