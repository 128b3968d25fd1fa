namespace Minigrad;

/// <summary>
/// Cuts a data set into batches: in training in a new random order for each epoch, if it shuffles, in evaluation always in the set's order. The
/// last batch is as short as it must be; no sample is left out. Reading a batch allocates nothing after the first. Not safe for several threads at once.
/// </summary>
public sealed class DataLoader
{
    // Shuffled samples lie anywhere in memory: the processor is told of them while it still copies others.
    private const int SamplesAhead = 4;

    private readonly int[] _order;
    private int[] _sizes = [];
    private AlignedBuffer? _converted;

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

    /// <summary>Reads a batch of the current epoch into the place where training keeps it.</summary>
    /// <param name="index">The batch, 0 to <see cref="BatchCount"/> - 1.</param>
    /// <param name="workspace">The workspace to train in; it also gives the sizes of the run-time axes after the batch, its maximum sizes.</param>
    /// <returns>The batch, valid until the next one is read.</returns>
    /// <exception cref="MinigradException">The batch is larger than the workspace allows.</exception>
    public Batch ForTraining(int index, Workspace workspace)
    {
        ReadOnlySpan<int> samples = _order.AsSpan(Start(index), Length(index));
        ReadOnlySpan<int> sizes = Sizes(samples.Length, workspace);
        int length = Dataset.SampleLength;
        Span<float> input = workspace.Input(samples.Length * length);
        for (int i = 0; i < samples.Length; i++)
        {
            if (Shuffle && i + SamplesAhead < samples.Length)
            {
                Dataset.Announce(samples[i + SamplesAhead]);
            }

            Dataset.CopyInputs(samples[i], input.Slice(i * length, length));
        }

        return Dataset.Target == TargetKind.Labels
            ? new(input, GatherLabels(samples, workspace), sizes)
            : new(input, GatherTargets(samples, workspace), sizes);
    }

    /// <summary>Reads a batch in the set's own order.</summary>
    /// <param name="index">The batch, 0 to <see cref="BatchCount"/> - 1.</param>
    /// <param name="workspace">The workspace that gives the sizes of the run-time axes after the batch, its maximum sizes.</param>
    /// <returns>The batch, valid until the next one is read.</returns>
    public Batch ForEvaluation(int index, Workspace workspace)
    {
        int start = Start(index), count = Length(index);
        ReadOnlySpan<int> sizes = Sizes(count, workspace);
        if (!Dataset.TryView(start, count, out ReadOnlySpan<float> input))
        {
            Span<float> converted = (_converted ??= new(BatchSize * Dataset.SampleLength)).Slice(0, count * Dataset.SampleLength);
            Dataset.CopyInputs(start, converted);
            input = converted;
        }

        return Dataset.Target == TargetKind.Labels
            ? new(input, Dataset.Labels.Slice(start * Dataset.TargetLength, count * Dataset.TargetLength), sizes)
            : new(input, Dataset.Targets.Slice(start * Dataset.TargetLength, count * Dataset.TargetLength), sizes);
    }

    private ReadOnlySpan<int> GatherLabels(ReadOnlySpan<int> samples, Workspace workspace)
    {
        int length = Dataset.TargetLength;
        Span<int> labels = workspace.LabelBuffer(samples.Length * length);
        ReadOnlySpan<int> all = Dataset.Labels;
        for (int i = 0; i < samples.Length; i++)
        {
            all.Slice(samples[i] * length, length).CopyTo(labels[(i * length)..]);
        }

        return labels;
    }

    private ReadOnlySpan<float> GatherTargets(ReadOnlySpan<int> samples, Workspace workspace)
    {
        int length = Dataset.TargetLength;
        Span<float> targets = workspace.Targets(samples.Length * length);
        ReadOnlySpan<float> all = Dataset.Targets;
        for (int i = 0; i < samples.Length; i++)
        {
            all.Slice(samples[i] * length, length).CopyTo(targets.Slice(i * length, length));
        }

        return targets;
    }

    private ReadOnlySpan<int> Sizes(int count, Workspace workspace)
    {
        ReadOnlySpan<int> maximum = workspace.MaximumSizes;
        if (_sizes.Length != maximum.Length)
        {
            _sizes = new int[maximum.Length];
        }

        maximum.CopyTo(_sizes);
        _sizes[0] = count;
        return _sizes;
    }

    private int Start(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)BatchCount, nameof(index));
        return index * BatchSize;
    }

    private int Length(int index) => Math.Min(BatchSize, Dataset.Count - (index * BatchSize));
}
