namespace Minigrad;

/// <summary>
/// Cuts a data set into batches: in training in a new random order for each epoch, if it shuffles, in evaluation always in the set's order. The
/// last batch is as short as it must be; no sample is left out. Reading a batch allocates nothing after the first. Not safe for several threads at once.
/// </summary>
public sealed class DataLoader
{
    private readonly int[] _order;
    private readonly BatchReader _reader = new();

    /// <summary>Creates the loader.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">The number of samples in every batch but the last, at least 1.</param>
    /// <param name="shuffle">Whether training draws the samples in a random order.</param>
    /// <param name="seed">The seed of that order: the order of an epoch depends on the seed, the epoch and the number of samples only.</param>
    /// <exception cref="MinigradException">The batch size is not positive.</exception>
    public DataLoader(Dataset dataset, int batchSize, bool shuffle = false, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (batchSize < 1)
        {
            throw new MinigradException($"The batch size is {batchSize}; it must be at least 1.");
        }

        Dataset = dataset;
        BatchSize = batchSize;
        Shuffle = shuffle;
        Seed = seed;
        _order = new int[dataset.Count];
        BeginEpoch(0);
    }

    /// <summary>The samples.</summary>
    public Dataset Dataset { get; }

    /// <summary>The number of samples in every batch but the last.</summary>
    public int BatchSize { get; }

    /// <summary>Whether training draws the samples in a random order.</summary>
    public bool Shuffle { get; }

    /// <summary>The seed of the random orders.</summary>
    public int Seed { get; }

    /// <summary>The number of batches of an epoch, the short last one included.</summary>
    public int BatchCount => (int)(((long)Dataset.Count + BatchSize - 1) / BatchSize);

    /// <summary>The samples in the order in which training reads them in the current epoch.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>The epoch whose order is drawn.</summary>
    internal int Epoch { get; private set; }

    /// <summary>Draws the order of an epoch (Fisher and Yates; every order equally likely).</summary>
    /// <param name="epoch">The epoch; a new loader is at epoch 0.</param>
    public void BeginEpoch(int epoch)
    {
        Epoch = epoch;
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        if (!Shuffle)
        {
            return;
        }

        ulong key = CounterRandom.Key(Seed, epoch, purpose: 1);
        for (int i = _order.Length - 1; i > 0; i--)
        {
            int other = CounterRandom.Below(key, (ulong)i, i + 1);
            (_order[i], _order[other]) = (_order[other], _order[i]);
        }
    }

    /// <summary>A workspace for batches of this loader.</summary>
    /// <param name="model">The model that will read them; its inputs are found among the data set's by name, where those have names, else in order.</param>
    /// <param name="inputGradient">Whether Backward also computes the gradient by the model's inputs.</param>
    /// <returns>The workspace, for the batch size and the run-time sizes of the samples.</returns>
    /// <exception cref="MinigradException">The inputs do not fit the model.</exception>
    public Workspace CreateWorkspace(IModel model, bool inputGradient = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.CreateWorkspace(Sizes(SampleMatch.Of(model.Description, Dataset)), inputGradient);
    }

    /// <summary>Reads a batch of the current epoch into the place where training keeps it, in the order of the inputs and losses of the workspace's model.</summary>
    /// <param name="index">The batch, 0 to <see cref="BatchCount"/> - 1.</param>
    /// <param name="workspace">The workspace to train in.</param>
    /// <returns>
    /// The batch, valid until the next one is read. Where the data set's targets are not those of the model's losses, it has them in the data set's order, for a caller that knows better.
    /// </returns>
    /// <exception cref="MinigradException">The inputs do not fit the workspace's model, or the batch is larger than the workspace allows.</exception>
    public Batch ForTraining(int index, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        _reader.OpenTraining(this, index, workspace);
        return _reader.Batch;
    }

    /// <summary>Reads a batch in the set's own order.</summary>
    /// <param name="index">The batch, 0 to <see cref="BatchCount"/> - 1.</param>
    /// <param name="workspace">A workspace of the model that will read it.</param>
    /// <returns>The batch, valid until the next one is read; its targets as of <see cref="ForTraining"/>.</returns>
    /// <exception cref="MinigradException">The inputs do not fit the workspace's model.</exception>
    public Batch ForEvaluation(int index, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        _reader.OpenEvaluation(this, index, workspace);
        return _reader.Batch;
    }

    /// <summary>The sizes of the largest batch.</summary>
    internal int[] Sizes(SampleMatch match) => match.Sizes(Math.Min(BatchSize, Dataset.Count));

    /// <summary>The samples of a batch of the current epoch.</summary>
    internal ReadOnlySpan<int> SamplesOf(int batch)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)batch, (uint)BatchCount, nameof(batch));
        int start = batch * BatchSize;
        return _order.AsSpan(start, Math.Min(BatchSize, Dataset.Count - start));
    }
}
