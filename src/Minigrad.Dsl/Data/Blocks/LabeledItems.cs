namespace Minigrad;

/// <summary>Items with the numbers of their classes.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Labels">The number of each item's class.</param>
/// <param name="Categories">The classes.</param>
public sealed record LabeledItems<T>(Items<T> Items, IReadOnlyList<int> Labels, CategoryVocabulary Categories)
{
    /// <summary>Reads all items into memory, on all threads that <see cref="Runtime.Threads"/> allows.</summary>
    /// <param name="sampleShape">The sizes of one sample: 3, 32, 32.</param>
    /// <param name="read">Reads an item into bytes, row-major; called from several threads at once.</param>
    /// <param name="scale">What a byte is multiplied with: 1/256 gives values from 0 to below 1.</param>
    /// <returns>The data set, in the order of the items.</returns>
    /// <exception cref="MinigradException">The samples do not fit into one array, or an item cannot be read; the message names it.</exception>
    public Dataset ToDataset(ReadOnlySpan<int> sampleShape, SampleReader<T> read, float scale = 1f / 256)
    {
        ArgumentNullException.ThrowIfNull(read);
        int[] shape = sampleShape.ToArray();
        long length = shape.Aggregate(1L, (product, size) => product * Math.Max(size, 0));
        if (length == 0 || length * Items.Count > Array.MaxLength)
        {
            throw new MinigradException(
                $"{Items.Count} samples of shape [{string.Join(", ", shape)}] do not fit into memory: sizes must be positive and all samples together at most {Array.MaxLength} bytes.");
        }

        byte[] values = new byte[length * Items.Count];
        try
        {
            Parallel.For(0, Items.Count, new() { MaxDegreeOfParallelism = Runtime.Threads }, i => Read(read, i, values.AsSpan((int)(i * length), (int)length)));
        }
        catch (AggregateException failed) when (failed.InnerException is MinigradException first)
        {
            throw new MinigradException(first.Message, first);
        }

        return new(values, shape, Labels.ToArray(), scale);
    }

    private void Read(SampleReader<T> read, int index, Span<byte> destination)
    {
        try
        {
            read(Items[index], destination);
        }
        catch (Exception problem) when (problem is not MinigradException)
        {
            throw new MinigradException($"Item {index}, '{Items[index]}', cannot be read: {problem.Message}", problem);
        }
    }
}
