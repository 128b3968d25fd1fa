namespace Minigrad;

/// <summary>
/// Samples in memory: inputs of one shape, as floats, as bytes with a scale or as indices, and for each a class label or target values; or several inputs and targets, each a <see cref="DataPart"/>.
/// Immutable; slices and normalised sets share the memory. The caller must not change the arrays afterwards.
/// </summary>
/// <remarks>
/// A model's inputs read the parts of their names, in any order, where the parts have names, else the parts in order; its losses likewise by the name of the output that they compare.
/// </remarks>
public sealed class Dataset
{
    /// <summary>Samples with class labels.</summary>
    /// <param name="inputs">The inputs, one sample after the other, row-major.</param>
    /// <param name="sampleShape">The sizes of one sample, without the batch: 1, 28, 28.</param>
    /// <param name="labels">The class index of each sample, from 0; with a label shape as many for each.</param>
    /// <param name="labelShape">The sizes of one sample's labels, without the batch: the time steps of a text. Empty for one label a sample.</param>
    /// <exception cref="MinigradException">The lengths do not fit each other.</exception>
    public Dataset(ReadOnlyMemory<float> inputs, ReadOnlySpan<int> sampleShape, ReadOnlyMemory<int> labels, ReadOnlySpan<int> labelShape = default)
        : this([new(inputs, sampleShape)], [new(labels, labelShape)])
    {
    }

    /// <summary>Samples with target values.</summary>
    /// <param name="inputs">The inputs, one sample after the other, row-major.</param>
    /// <param name="sampleShape">The sizes of one sample, without the batch.</param>
    /// <param name="targets">The wanted outputs, one sample after the other, row-major.</param>
    /// <param name="targetShape">The sizes of one sample's target, without the batch.</param>
    /// <exception cref="MinigradException">The lengths do not fit each other.</exception>
    public Dataset(ReadOnlyMemory<float> inputs, ReadOnlySpan<int> sampleShape, ReadOnlyMemory<float> targets, ReadOnlySpan<int> targetShape)
        : this([new(inputs, sampleShape)], [new(targets, targetShape)])
    {
    }

    /// <summary>Samples of bytes, such as pixels, with class labels: kept as bytes and converted batch by batch, a quarter of the memory.</summary>
    /// <param name="inputs">The inputs, one sample after the other, row-major.</param>
    /// <param name="sampleShape">The sizes of one sample, without the batch: 1, 28, 28.</param>
    /// <param name="labels">The class index of each sample, from 0; with a label shape as many for each.</param>
    /// <param name="scale">What a byte is multiplied with: 1/256 gives values from 0 to below 1.</param>
    /// <param name="labelShape">The sizes of one sample's labels, without the batch: the pixels of a mask. Empty for one label a sample.</param>
    /// <exception cref="MinigradException">The lengths do not fit each other.</exception>
    public Dataset(ReadOnlyMemory<byte> inputs, ReadOnlySpan<int> sampleShape, ReadOnlyMemory<int> labels, float scale = 1f / 256, ReadOnlySpan<int> labelShape = default)
        : this([new(inputs, sampleShape, scale)], [new(labels, labelShape)])
    {
    }

    /// <summary>Samples of indices, such as texts of tokens, with class labels.</summary>
    /// <param name="inputs">The indices, one sample after the other, row-major.</param>
    /// <param name="sampleShape">The sizes of one sample, without the batch: the time steps of a text.</param>
    /// <param name="labels">The class index of each sample, from 0; with a label shape as many for each.</param>
    /// <param name="labelShape">The sizes of one sample's labels, without the batch: the time steps of a text. Empty for one label a sample.</param>
    /// <exception cref="MinigradException">The lengths do not fit each other.</exception>
    public Dataset(ReadOnlyMemory<int> inputs, ReadOnlySpan<int> sampleShape, ReadOnlyMemory<int> labels, ReadOnlySpan<int> labelShape = default)
        : this([new(inputs, sampleShape)], [new(labels, labelShape)])
    {
    }

    /// <summary>Samples with several inputs or targets: <c>new Dataset([new(boards, [42], "Board"), new(moves, [16], "Moves")], [new(results, [1])])</c>.</summary>
    /// <param name="inputs">What a model's inputs read: by name where all have names, by order where none has.</param>
    /// <param name="targets">What its losses compare with, by the output's name or by order; none for samples to predict only.</param>
    /// <exception cref="MinigradException">The lengths do not fit each other, there is no input, a name occurs twice, or only some have names.</exception>
    public Dataset(IReadOnlyList<DataPart> inputs, IReadOnlyList<DataPart> targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        Inputs = [.. inputs];
        TargetParts = [.. targets];
        if (Inputs.Count == 0)
        {
            throw new MinigradException("A data set needs at least one input.");
        }

        Count = Inputs[0].Total / Inputs[0].Length;
        if (Inputs[0].Total % Inputs[0].Length != 0)
        {
            throw new MinigradException(
                $"The inputs have {Inputs[0].Total} values, which is no multiple of the {Inputs[0].Length} that a sample of shape [{string.Join(", ", Inputs[0].Shape)}] has.");
        }

        Check(Inputs, "inputs", "indices", "values");
        Check(TargetParts, "targets", "labels", "target values");
    }

    private Dataset(IReadOnlyList<DataPart> inputs, IReadOnlyList<DataPart> targets, int count)
    {
        (Inputs, TargetParts, Count) = (inputs, targets, count);
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The inputs.</summary>
    public IReadOnlyList<DataPart> Inputs { get; }

    /// <summary>The labels and target values; none for samples to predict only.</summary>
    public IReadOnlyList<DataPart> TargetParts { get; }

    /// <summary>The sizes of one sample's first input, without the batch.</summary>
    public IReadOnlyList<int> SampleShape => Inputs[0].Shape;

    /// <summary>The number of values in one sample's first input.</summary>
    public int SampleLength => Inputs[0].Length;

    /// <summary>Whether the first target of the samples is labels or values.</summary>
    public TargetKind Target => TargetParts.Count == 0 ? TargetKind.None : TargetParts[0].HoldsIndices ? TargetKind.Labels : TargetKind.Values;

    /// <summary>The sizes of one sample's first target values or labels, without the batch; empty for one a sample.</summary>
    public IReadOnlyList<int> TargetShape => TargetParts.Count == 0 ? [] : TargetParts[0].Shape;

    /// <summary>The number of the first target's values or labels of one sample.</summary>
    public int TargetLength => TargetParts.Count == 0 ? 0 : TargetParts[0].Length;

    /// <summary>The labels of all samples, the first target's; empty for target values.</summary>
    public ReadOnlySpan<int> Labels => TargetParts.Count == 0 ? [] : TargetParts[0].Indices;

    /// <summary>The target values of all samples, the first target's; empty for labels and for bytes.</summary>
    public ReadOnlySpan<float> Targets => TargetParts.Count > 0 && !TargetParts[0].HoldsIndices && TargetParts[0].TryView(0, Count, out ReadOnlyMemory<float> targets) ? targets.Span : [];

    /// <summary>Mean and standard deviation over all values of an input, computed in double precision.</summary>
    /// <param name="input">Which of <see cref="Inputs"/>.</param>
    /// <returns>The normaliser that gives these inputs mean 0 and deviation 1.</returns>
    /// <exception cref="MinigradException">There are no values, they are all the same, or the input holds indices.</exception>
    public Normalizer Statistics(int input = 0) => Inputs[input].Statistics();

    /// <summary>The same samples with one input normalised. For validation data use the normaliser of the training data.</summary>
    /// <param name="normalizer">Mean and deviation.</param>
    /// <param name="input">Which of <see cref="Inputs"/>.</param>
    /// <returns>The normalised samples; bytes stay bytes.</returns>
    /// <exception cref="MinigradException">The input holds indices.</exception>
    public Dataset Normalize(Normalizer normalizer, int input = 0)
    {
        DataPart normalized = Inputs[input].Normalize(normalizer);
        return new([.. Inputs.Select((part, i) => i == input ? normalized : part)], TargetParts, Count);
    }

    /// <summary>Some consecutive samples.</summary>
    /// <param name="start">The first sample.</param>
    /// <param name="count">The number of samples.</param>
    /// <returns>A set that shares this one's memory.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the set.</exception>
    public Dataset Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Count, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(Count - start), nameof(count));
        return new([.. Inputs.Select(part => part.Slice(start, count))], [.. TargetParts.Select(part => part.Slice(start, count))], count);
    }

    /// <summary>Copies the first input of consecutive samples, converted and normalised.</summary>
    /// <param name="start">The first sample.</param>
    /// <param name="destination">Room for a whole number of samples.</param>
    /// <exception cref="MinigradException">It holds indices.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The set has no so many samples from there on.</exception>
    public void CopyInputs(int start, Span<float> destination) => Inputs[0].CopyValues(start, destination);

    private void Check(IReadOnlyList<DataPart> parts, string role, string indices, string values)
    {
        int named = parts.Count(part => part.Name is not null);
        if (named != 0 && named != parts.Count)
        {
            throw new MinigradException(
                $"Of {parts.Count} {role} {named} {(named == 1 ? "has a name" : "have names")}: name all, which then are found by name, or none, which are taken in order.");
        }

        if (named > 0 && parts.GroupBy(part => part.Name).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice)
        {
            throw new MinigradException($"Two {role} are named '{twice}': names tell them apart.");
        }

        for (int i = 0; i < parts.Count; i++)
        {
            long needed = (long)Count * parts[i].Length;
            if (parts[i].Total != needed)
            {
                string of = parts[i].Name is { } name ? $" of '{name}'" : parts.Count > 1 ? $" of {role[..^1]} {i}" : "";
                throw new MinigradException($"There are {parts[i].Total} {(parts[i].HoldsIndices ? indices : values)}{of}, but the {Count} samples need {needed}.");
            }
        }
    }
}
