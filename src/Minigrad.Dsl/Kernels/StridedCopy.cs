namespace Minigrad.Kernels;

/// <summary>Copies runs of memory that stand at regular distances: parts of an axis.</summary>
public static class StridedCopy
{
    /// <summary>target[r · targetStride + i] = source[r · sourceStride + i] for all rows r and i below the width.</summary>
    /// <param name="source">The memory to read.</param>
    /// <param name="sourceStride">Elements from one row to the next.</param>
    /// <param name="target">The memory to write.</param>
    /// <param name="targetStride">Elements from one row to the next.</param>
    /// <param name="rows">The number of rows, 0 or more.</param>
    /// <param name="width">The elements to copy of each row, 0 or more.</param>
    /// <exception cref="ArgumentException">A span is too short for the sizes.</exception>
    public static void Run(ReadOnlySpan<float> source, int sourceStride, Span<float> target, int targetStride, int rows, int width)
    {
        Require.Size(rows);
        Require.Size(width);
        if (rows == 0 || width == 0) return;
        Require.Length(source, ((rows - 1L) * sourceStride) + width);
        Require.Length<float>(target, ((rows - 1L) * targetStride) + width);
        if (sourceStride == width && targetStride == width) (rows, width) = (1, rows * width);
        for (int row = 0; row < rows; row++) source.Slice(row * sourceStride, width).CopyTo(target[(row * targetStride)..]);
    }

    /// <summary>Throws unless a part lies inside its axis.</summary>
    /// <param name="what">Which part, for the message.</param>
    /// <param name="start">The first index.</param>
    /// <param name="length">The number of indices.</param>
    /// <param name="size">The size of the axis.</param>
    /// <exception cref="MinigradException">The part begins before 0, has a negative length or ends behind the axis.</exception>
    public static void CheckPart(string what, int start, int length, int size)
    {
        if (start < 0 || length < 0 || (long)start + length > size)
            throw new MinigradException($"{what}, {length} from {start} on, but the axis has {size}: run with other sizes, or declare a longer axis.");
    }
}
