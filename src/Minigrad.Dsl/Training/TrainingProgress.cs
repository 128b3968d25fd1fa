namespace Minigrad;

/// <summary>Where a fit is, reported after every step and once more after every epoch.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Batch">The batches done in this epoch.</param>
/// <param name="Batches">The batches of an epoch.</param>
/// <param name="Step">The optimizer steps taken in this fit.</param>
/// <param name="Loss">The last batch's loss.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
/// <param name="Completed">The epoch's result in the report that ends it, else null.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, int Batch, int Batches, long Step, float Loss, float LearningRate, EpochResult? Completed = null);
