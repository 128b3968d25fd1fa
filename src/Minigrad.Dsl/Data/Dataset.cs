namespace Minigrad;

/// <summary>
/// Samples in memory: inputs of one shape, as floats or as bytes with a scale, and for each a class label or target values. Immutable;
/// slices and normalised sets share the memory. The caller must not change the arrays afterwards.
/// </summary>
public sealed class Dataset
{
    private readonly SampleSource _inputs;
    private readonly ReadOnlyMemory<int> _labels;
    private readonly ReadOnlyMemory<float> _targets;

    /// <summary>Samples with class labels.</summary>
    /// <param name="inputs">The inputs, one sample after the other, row-major.</param>
    /// <param name="sampleShape">The sizes of one sample, without the batch: 1, 28, 28.</param>
    /// <param name="labels">The class index of each sample, from 0; with a label shape as many for each.</param>
    /// <param name="labelShape">The sizes of one sample's labels, without the batch: the time steps of a text. Empty for one label a sample.</param>
    /// <exception cref="MinigradException">The lengths do not fit each other.</exception>
    public Dataset(ReadOnlyMemory<float> inputs, ReadOnlySpan<int> sampleShape, ReadOnlyMemory<int> labels, ReadOnlySpan<int> labelShape = default)
        : this(new FloatSource(inputs), sampleShape, TargetKind.Labels, labels, default, labelShape)
    {
    }

    /// <summary>Samples with target values.</summary>
    /// <param name="inputs">The inputs, one sample after the other, row-major.</param>
    /// <param name="sampleShape">The sizes of one sample, without the batch.</param>
    /// <param name="targets">The wanted outputs, one sample after the other, row-major.</param>
    /// <param name="targetShape">The sizes of one sample's target, without the batch.</param>
    /// <exception cref="MinigradException">The lengths do not fit each other.</exception>
    public Dataset(ReadOnlyMemory<float> inputs, ReadOnlySpan<int> sampleShape, ReadOnlyMemory<float> targets, ReadOnlySpan<int> targetShape)
        : this(new FloatSource(inputs), sampleShape, TargetKind.Values, default, targets, targetShape)
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
        : this(new ByteSource(inputs, scale, 0), sampleShape, TargetKind.Labels, labels, default, labelShape)
    {
    }

    private Dataset(
        SampleSource inputs,
        ReadOnlySpan<int> sampleShape,
        TargetKind target,
        ReadOnlyMemory<int> labels,
        ReadOnlyMemory<float> targets,
        ReadOnlySpan<int> targetShape)
    {
        _inputs = inputs;
        _labels = labels;
        _targets = targets;
        Target = target;
        SampleShape = Array.AsReadOnly(sampleShape.ToArray());
        TargetShape = Array.AsReadOnly(targetShape.ToArray());
        SampleLength = Product(sampleShape, "sample");
        TargetLength = Product(targetShape, target == TargetKind.Labels ? "label" : "target");
        Count = inputs.Length / SampleLength;
        if (inputs.Length % SampleLength != 0)
        {
            throw new MinigradException(
                $"The inputs have {inputs.Length} values, which is no multiple of the {SampleLength} that a sample of shape [{string.Join(", ", SampleShape)}] has.");
        }

        CheckTargets();
    }

    private Dataset(Dataset original, SampleSource inputs, ReadOnlyMemory<int> labels, ReadOnlyMemory<float> targets)
    {
        _inputs = inputs;
        _labels = labels;
        _targets = targets;
        Target = original.Target;
        SampleShape = original.SampleShape;
        TargetShape = original.TargetShape;
        SampleLength = original.SampleLength;
        TargetLength = original.TargetLength;
        Count = inputs.Length / SampleLength;
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The sizes of one sample, without the batch.</summary>
    public IReadOnlyList<int> SampleShape { get; }

    /// <summary>The number of values in one sample.</summary>
    public int SampleLength { get; }

    /// <summary>Whether the samples have labels or target values.</summary>
    public TargetKind Target { get; }

    /// <summary>The sizes of one sample's target values or labels, without the batch; empty for one a sample.</summary>
    public IReadOnlyList<int> TargetShape { get; }

    /// <summary>The number of target values or labels of one sample.</summary>
    public int TargetLength { get; }

    /// <summary>The labels of all samples; empty for target values.</summary>
    public ReadOnlySpan<int> Labels => _labels.Span;

    /// <summary>The target values of all samples; empty for labels.</summary>
    public ReadOnlySpan<float> Targets => _targets.Span;

    /// <summary>Mean and standard deviation over all values of all inputs, computed in double precision.</summary>
    /// <returns>The normaliser that gives these inputs mean 0 and deviation 1.</returns>
    /// <exception cref="MinigradException">There are no values, or they are all the same.</exception>
    public Normalizer Statistics() => _inputs.Statistics();

    /// <summary>The same samples with normalised inputs. For validation data use the normaliser of the training data.</summary>
    /// <param name="normalizer">Mean and deviation.</param>
    /// <returns>The normalised samples; bytes stay bytes.</returns>
    public Dataset Normalize(Normalizer normalizer) => new(this, _inputs.Normalize(normalizer), _labels, _targets);

    /// <summary>Some consecutive samples.</summary>
    /// <param name="start">The first sample.</param>
    /// <param name="count">The number of samples.</param>
    /// <returns>A set that shares this one's memory.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the set.</exception>
    public Dataset Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Count, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(Count - start), nameof(count));
        return new(
            this,
            _inputs.Slice(start * SampleLength, count * SampleLength),
            Target == TargetKind.Labels ? _labels.Slice(start * TargetLength, count * TargetLength) : default,
            Target == TargetKind.Values ? _targets.Slice(start * TargetLength, count * TargetLength) : default);
    }

    /// <summary>Copies the inputs of consecutive samples, converted and normalised.</summary>
    /// <param name="start">The first sample.</param>
    /// <param name="destination">Room for a whole number of samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no so many samples from there on.</exception>
    public void CopyInputs(int start, Span<float> destination) => _inputs.Copy(start * SampleLength, destination);

    /// <summary>Announces that the inputs of a sample will be copied soon.</summary>
    internal void Announce(int sample) => _inputs.Announce(sample * SampleLength, SampleLength);

    /// <summary>Consecutive inputs where they lie, if they lie there as floats.</summary>
    internal bool TryView(int start, int count, out ReadOnlySpan<float> inputs) =>
        _inputs.TryView(start * SampleLength, count * SampleLength, out inputs);

    private static int Product(ReadOnlySpan<int> shape, string what)
    {
        long product = 1;
        foreach (int size in shape)
        {
            product = size <= 0 ? 0 : product * size;
            if (product is 0 or > int.MaxValue)
            {
                throw new MinigradException($"The {what} shape is [{string.Join(", ", shape.ToArray())}]; sizes must be positive and their product at most {int.MaxValue}.");
            }
        }

        return (int)product;
    }

    private void CheckTargets()
    {
        (int actual, int expected, string what) = Target == TargetKind.Labels
            ? (_labels.Length, checked(Count * TargetLength), "labels")
            : (_targets.Length, checked(Count * TargetLength), "target values");
        if (actual != expected)
        {
            throw new MinigradException($"There are {actual} {what}, but the {Count} samples need {expected}.");
        }
    }
}
