namespace Minigrad.Kernels;

/// <summary>Rows of a table by index, and the gradient of the table.</summary>
public static unsafe class Embedding
{
    private const int ParallelElements = 32 * 1024;

    /// <summary>Copies the row of each index.</summary>
    /// <param name="indices">Each 0 to vocabulary - 1.</param>
    /// <param name="table">[vocabulary, dimension].</param>
    /// <param name="vocabulary">The number of rows, 0 or more.</param>
    /// <param name="dimension">The number of columns, 0 or more.</param>
    /// <param name="result">[indices, dimension].</param>
    /// <param name="model">The model's name, for the message.</param>
    /// <param name="layer">The layer's name, for the message.</param>
    /// <exception cref="MinigradException">An index is outside 0 to vocabulary - 1; nothing is written.</exception>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Rows(ReadOnlySpan<int> indices, ReadOnlySpan<float> table, int vocabulary, int dimension, Span<float> result, string model, string layer)
    {
        Check(indices, vocabulary, dimension, table.Length, result.Length);
        for (int i = 0; i < indices.Length; i++)
            if ((uint)indices[i] >= (uint)vocabulary)
                throw new MinigradException(
                    $"{model}: index {indices[i]} at position {i} of what layer '{layer}' reads is outside its vocabulary of {vocabulary}; indices are 0 to {vocabulary - 1}.");
        fixed (int* x = indices)
        fixed (float* w = table, y = result)
        {
            var job = new EmbeddingJob(x, w, y, indices.Length, dimension);
            Job.Run(ref job, job.Chunks, IsParallel(indices.Length, dimension));
        }
    }

    /// <summary>Adds to each row of the table's gradient the gradients of the results that it was copied to, in their order.</summary>
    /// <param name="indices">Each 0 to vocabulary - 1.</param>
    /// <param name="dy">[indices, dimension].</param>
    /// <param name="vocabulary">The number of rows, 0 or more.</param>
    /// <param name="dimension">The number of columns, 0 or more.</param>
    /// <param name="gradient">[vocabulary, dimension], added to.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside 0 to vocabulary - 1.</exception>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void AddGradient(ReadOnlySpan<int> indices, ReadOnlySpan<float> dy, int vocabulary, int dimension, Span<float> gradient)
    {
        Check(indices, vocabulary, dimension, gradient.Length, dy.Length);
        foreach (int index in indices) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)vocabulary, nameof(indices));
        fixed (int* x = indices)
        fixed (float* d = dy, g = gradient)
        {
            var job = new EmbeddingGradientJob(x, d, g, indices.Length, dimension);
            Job.Run(ref job, job.Chunks, IsParallel(indices.Length, dimension));
        }
    }

    private static bool IsParallel(int count, int dimension) => (long)count * dimension >= ParallelElements;

    private static void Check(ReadOnlySpan<int> indices, int vocabulary, int dimension, int table, int result)
    {
        Require.Size(vocabulary);
        Require.Size(dimension);
        if (table < (long)vocabulary * dimension) throw new ArgumentException($"The table has {table} elements but the sizes need {(long)vocabulary * dimension}.", nameof(table));
        if (result < (long)indices.Length * dimension) throw new ArgumentException($"The rows have {result} elements but the sizes need {(long)indices.Length * dimension}.", nameof(result));
    }
}
