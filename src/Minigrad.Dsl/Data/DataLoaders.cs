namespace Minigrad;

/// <summary>What a model is trained on and what it is measured on.</summary>
/// <param name="Train">The training samples.</param>
/// <param name="Valid">The validation samples, never trained on; null to train without.</param>
public sealed record DataLoaders(DataLoader Train, DataLoader? Valid = null)
{
    /// <summary>The usual loaders: training shuffled, validation in order and in batches of twice the size, because it keeps nothing for a backward pass.</summary>
    /// <param name="train">The training samples.</param>
    /// <param name="valid">The validation samples, never trained on; null to train without.</param>
    /// <param name="batchSize">The training batch size, at least 1.</param>
    /// <param name="seed">The seed of the training order.</param>
    /// <returns>The loaders.</returns>
    /// <exception cref="MinigradException">The batch size is not positive.</exception>
    public static DataLoaders Create(Dataset train, Dataset? valid, int batchSize, int seed = 0) =>
        new(new(train, batchSize, shuffle: true, seed), valid is null ? null : new(valid, checked(2 * batchSize)));
}
