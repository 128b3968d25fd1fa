using System.Buffers.Binary;
using System.IO.Compression;

namespace Minigrad;

/// <summary>
/// A file in the IDX format (LeCun, Cortes and Burges): bytes 0 and 1 are zero, byte 2 is the element type, byte 3 the number of axes; then the size
/// of each axis as a big-endian 32-bit integer, then the elements. Plain or gzip, told apart by their first bytes; elements are unsigned bytes (type 0x08).
/// </summary>
public sealed class IdxFile
{
    private const int MaximumAxes = 8;
    private const byte UnsignedByte = 0x08;

    // No deflate stream expands further (RFC 1951: 258 bytes for 2 bits), so a header that claims more lies.
    private const long MaximumExpansion = 1032;

    private IdxFile(int[] shape, byte[] values)
    {
        Shape = Array.AsReadOnly(shape);
        Values = values;
    }

    /// <summary>The size of each axis.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The elements, row-major.</summary>
    public ReadOnlyMemory<byte> Values { get; }

    /// <summary>Reads a file. Header and sizes are checked before memory for the elements is taken.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its content.</returns>
    /// <exception cref="MinigradException">The file is not an IDX file of unsigned bytes, or shorter or longer than its header says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IdxFile Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        bool compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        if (!compressed)
        {
            return Read(path, file, file.Length, exact: true);
        }

        try
        {
            using GZipStream content = new(file, CompressionMode.Decompress);
            return Read(path, content, checked(file.Length * MaximumExpansion), exact: false);
        }
        catch (InvalidDataException damage)
        {
            throw new MinigradException($"{path}: the gzip data is damaged: {damage.Message}", damage);
        }
    }

    private static IdxFile Read(string path, Stream content, long available, bool exact)
    {
        int[] shape = ReadHeader(path, content);
        long header = 4 + (4L * shape.Length);
        long elements = Elements(path, shape);
        long expected = header + elements;
        if (exact ? expected != available : expected > available)
        {
            string found = exact ? $"the file has {available}" : $"a gzip file of this length holds at most {available}";
            throw new MinigradException($"{path}: expected {expected} bytes for shape [{string.Join(", ", shape)}], but {found}.");
        }

        byte[] values = new byte[elements];
        int read = content.ReadAtLeast(values, values.Length, throwOnEndOfStream: false);
        if (read < values.Length)
        {
            throw new MinigradException($"{path}: expected {elements} elements for shape [{string.Join(", ", shape)}], but the data ends after {read}.");
        }

        return content.ReadByte() < 0
            ? new(shape, values)
            : throw new MinigradException($"{path}: expected {elements} elements for shape [{string.Join(", ", shape)}], but there is more data after them.");
    }

    private static int[] ReadHeader(string path, Stream content)
    {
        Span<byte> header = stackalloc byte[4 * (1 + MaximumAxes)];
        int read = content.ReadAtLeast(header[..4], 4, throwOnEndOfStream: false);
        if (read < 4)
        {
            throw new MinigradException($"{path}: expected an IDX header of 4 bytes, but found {read} bytes.");
        }

        if (header[0] != 0 || header[1] != 0 || header[2] != UnsignedByte)
        {
            throw new MinigradException(
                $"{path}: expected the IDX header 00 00 08 (unsigned bytes), but found {header[0]:x2} {header[1]:x2} {header[2]:x2}.");
        }

        int axes = header[3];
        if (axes is 0 or > MaximumAxes)
        {
            throw new MinigradException($"{path}: expected 1 to {MaximumAxes} axes, but found {axes}.");
        }

        Span<byte> sizes = header.Slice(4, 4 * axes);
        read = content.ReadAtLeast(sizes, sizes.Length, throwOnEndOfStream: false);
        if (read < sizes.Length)
        {
            throw new MinigradException($"{path}: expected {sizes.Length} bytes for the sizes of {axes} axes, but found {read}.");
        }

        int[] shape = new int[axes];
        for (int i = 0; i < axes; i++)
        {
            shape[i] = BinaryPrimitives.ReadInt32BigEndian(sizes[(4 * i)..]);
        }

        return shape;
    }

    private static long Elements(string path, int[] shape)
    {
        // Each factor is checked before it is used, so that no product overflows and no zero hides a nonsensical size.
        long elements = 1;
        bool empty = Array.IndexOf(shape, 0) >= 0;
        foreach (int size in shape)
        {
            if (size < 0 || (!empty && elements > Array.MaxLength / size))
            {
                throw new MinigradException(
                    $"{path}: expected sizes from 0 with a product of at most {Array.MaxLength}, but found [{string.Join(", ", shape.Select(s => (uint)s))}].");
            }

            elements = empty ? 0 : elements * size;
        }

        return elements;
    }
}
