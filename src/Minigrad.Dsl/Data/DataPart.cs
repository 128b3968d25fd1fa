namespace Minigrad;

/// <summary>
/// One input or target of all samples of a <see cref="Dataset"/>: values, bytes with a scale, or indices such as tokens and labels, of one shape a sample. Immutable; the caller must not
/// change the arrays afterwards.
/// </summary>
public sealed class DataPart
{
    private readonly SampleSource? _values;
    private readonly ReadOnlyMemory<int> _indices;

    /// <summary>Values.</summary>
    /// <param name="values">The values, one sample after the other, row-major.</param>
    /// <param name="shape">The sizes of one sample, without the batch; empty for one value a sample.</param>
    /// <param name="name">The model's input, or the output that its loss compares; null to go by the order.</param>
    /// <exception cref="MinigradException">A size is not positive.</exception>
    public DataPart(ReadOnlyMemory<float> values, ReadOnlySpan<int> shape, string? name = null)
        : this(new FloatSource(values), default, shape, name)
    {
    }

    /// <summary>Bytes, such as pixels: kept as bytes and converted batch by batch, a quarter of the memory.</summary>
    /// <param name="values">The values, one sample after the other, row-major.</param>
    /// <param name="shape">The sizes of one sample, without the batch; empty for one value a sample.</param>
    /// <param name="scale">What a byte is multiplied with: 1/256 gives values from 0 to below 1.</param>
    /// <param name="name">The model's input, or the output that its loss compares; null to go by the order.</param>
    /// <exception cref="MinigradException">A size is not positive.</exception>
    public DataPart(ReadOnlyMemory<byte> values, ReadOnlySpan<int> shape, float scale = 1f / 256, string? name = null)
        : this(new ByteSource(values, scale, 0), default, shape, name)
    {
    }

    /// <summary>Indices for an input that holds them, or labels.</summary>
    /// <param name="indices">The indices or labels, one sample after the other, row-major.</param>
    /// <param name="shape">The sizes of one sample, without the batch; empty for one index or label a sample.</param>
    /// <param name="name">The model's input, or the output that its loss compares; null to go by the order.</param>
    /// <exception cref="MinigradException">A size is not positive.</exception>
    public DataPart(ReadOnlyMemory<int> indices, ReadOnlySpan<int> shape, string? name = null)
        : this(null, indices, shape, name)
    {
    }

    /// <summary>Sequences of indices or labels, one for each sample, copied.</summary>
    /// <param name="samples">The sequences, all of one length.</param>
    /// <param name="name">The model's input, or the output that its loss compares; null to go by the order.</param>
    /// <exception cref="MinigradException">There are no sequences, one is empty, or the lengths differ.</exception>
    public DataPart(IReadOnlyList<int[]> samples, string? name = null)
        : this(SampleRows.Join(samples, name, "indices"), [SampleRows.Length(samples, name)], name)
    {
    }

    /// <summary>Sequences of values, one for each sample, copied.</summary>
    /// <param name="samples">The sequences, all of one length.</param>
    /// <param name="name">The model's input, or the output that its loss compares; null to go by the order.</param>
    /// <exception cref="MinigradException">There are no sequences, one is empty, or the lengths differ.</exception>
    public DataPart(IReadOnlyList<float[]> samples, string? name = null)
        : this(SampleRows.Join(samples, name, "values"), [SampleRows.Length(samples, name)], name)
    {
    }

    private DataPart(SampleSource? values, ReadOnlyMemory<int> indices, ReadOnlySpan<int> shape, string? name)
    {
        Name = name;
        Shape = Array.AsReadOnly(shape.ToArray());
        Length = Product(shape);
        _values = values;
        _indices = indices;
    }

    private DataPart(DataPart original, SampleSource? values, ReadOnlyMemory<int> indices)
    {
        (Name, Shape, Length) = (original.Name, original.Shape, original.Length);
        _values = values;
        _indices = indices;
    }

    /// <summary>The model's input, or the output whose loss compares with it; null to go by the order.</summary>
    public string? Name { get; }

    /// <summary>The sizes of one sample, without the batch; empty for one element a sample.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The number of elements of one sample.</summary>
    public int Length { get; }

    /// <summary>Whether it holds indices or labels rather than values.</summary>
    public bool HoldsIndices => _values is null;

    /// <summary>The indices or labels of all samples; empty for values.</summary>
    public ReadOnlySpan<int> Indices => _indices.Span;

    /// <summary>The number of elements of all samples.</summary>
    internal int Total => _values?.Length ?? _indices.Length;

    /// <summary>Copies the values of consecutive samples, converted and normalised.</summary>
    /// <param name="start">The first sample.</param>
    /// <param name="destination">Room for a whole number of samples.</param>
    /// <exception cref="MinigradException">It holds indices.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many samples from there on.</exception>
    public void CopyValues(int start, Span<float> destination) => Source("copied as values").Copy(start * Length, destination);

    internal Normalizer Statistics() => Source("normalised").Statistics();

    internal DataPart Normalize(Normalizer normalizer) => new(this, Source("normalised").Normalize(normalizer), default);

    internal DataPart Slice(int start, int count) =>
        new(this, _values?.Slice(start * Length, count * Length), _values is null ? _indices.Slice(start * Length, count * Length) : default);

    /// <summary>Consecutive values where they lie, if they lie there as floats.</summary>
    internal bool TryView(int start, int count, out ReadOnlyMemory<float> values) => Source("read as values").TryView(start * Length, count * Length, out values);

    /// <summary>Consecutive indices where they lie.</summary>
    internal ReadOnlyMemory<int> View(int start, int count) => _indices.Slice(start * Length, count * Length);

    /// <summary>Copies the values of samples anywhere.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="ahead">How many samples before its turn the processor is told of one; 0 where they follow each other.</param>
    /// <param name="destination">Room for them.</param>
    internal void Gather(ReadOnlySpan<int> samples, int ahead, Span<float> destination)
    {
        SampleSource values = Source("read as values");
        for (int i = 0; i < samples.Length; i++)
        {
            if (ahead > 0 && i + ahead < samples.Length)
            {
                values.Announce(samples[i + ahead] * Length, Length);
            }

            values.Copy(samples[i] * Length, destination.Slice(i * Length, Length));
        }
    }

    /// <summary>Copies the indices of samples anywhere.</summary>
    internal void Gather(ReadOnlySpan<int> samples, Span<int> destination)
    {
        ReadOnlySpan<int> indices = _indices.Span;
        for (int i = 0; i < samples.Length; i++)
        {
            indices.Slice(samples[i] * Length, Length).CopyTo(destination[(i * Length)..]);
        }
    }

    private SampleSource Source(string use) =>
        _values ?? throw new MinigradException($"{(Name is null ? "A part of the data" : $"'{Name}'")} holds indices, which cannot be {use}; choose a part of values.");

    private static int Product(ReadOnlySpan<int> shape)
    {
        long product = 1;
        foreach (int size in shape)
        {
            product = size <= 0 ? 0 : product * size;
            if (product is 0 or > int.MaxValue)
            {
                throw new MinigradException($"The sample shape is [{string.Join(", ", shape.ToArray())}]; sizes must be positive and their product at most {int.MaxValue}.");
            }
        }

        return (int)product;
    }
}
