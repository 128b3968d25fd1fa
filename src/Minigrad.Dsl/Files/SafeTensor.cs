namespace Minigrad;

/// <summary>A named array of numbers of some shape, row-major: an entry of a <see cref="SafeTensors"/> file.</summary>
public sealed class SafeTensor
{
    private readonly ReadOnlyMemory<float> _values;
    private readonly byte[]? _bytes;

    /// <summary>A tensor to write. The values are read when the file is written.</summary>
    /// <param name="name">The name: <c>Stem.Conv.weight</c>.</param>
    /// <param name="shape">The sizes, row-major; empty for a scalar.</param>
    /// <param name="values">The values, row-major.</param>
    /// <exception cref="MinigradException">A size is negative, or the number of values is not the product of the sizes.</exception>
    public SafeTensor(string name, ReadOnlySpan<int> shape, ReadOnlyMemory<float> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Type = "F32";
        Shape = Array.AsReadOnly(shape.ToArray());
        Length = values.Length;
        _values = values;
        long product = 1;
        foreach (int size in shape)
        {
            product = size < 0 || (size > 0 && product > Array.MaxLength / size) ? -1 : product * size;
            if (product < 0)
            {
                break;
            }
        }

        if (product != values.Length)
        {
            throw new MinigradException($"Tensor {this} cannot hold {values.Length} values: sizes must not be negative, and their product must be that number.");
        }
    }

    /// <summary>A tensor of a file, whose header was checked.</summary>
    internal SafeTensor(SafeTensorEntry entry, byte[] bytes)
    {
        Name = entry.Name;
        Type = entry.Type;
        Shape = Array.AsReadOnly(entry.Shape);
        Length = entry.Length;
        _bytes = bytes;
    }

    /// <summary>The name: <c>Stem.Conv.weight</c>.</summary>
    public string Name { get; }

    /// <summary>The element type as the format writes it: <c>F32</c>, <c>BF16</c>, <c>I64</c>.</summary>
    public string Type { get; }

    /// <summary>The sizes, row-major; empty for a scalar.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The number of elements: the product of <see cref="Shape"/>.</summary>
    public int Length { get; }

    /// <summary>Whether the elements can be read as floats: F32, F64, F16, BF16, I32 and I64.</summary>
    public bool IsReadable => TensorType.Find(Type)!.IsReadable;

    /// <summary>Copies the elements as floats. F64, I32 and I64 are rounded to the nearest float.</summary>
    /// <param name="destination">Room for exactly <see cref="Length"/> values.</param>
    /// <exception cref="MinigradException">The elements are of a type that is not read, or the destination has another length.</exception>
    public void CopyTo(Span<float> destination)
    {
        if (destination.Length != Length)
        {
            throw new MinigradException($"Tensor {this} has {Length} elements, but there is room for {destination.Length}; pass exactly as much as it needs.");
        }

        if (_bytes is null)
        {
            _values.Span.CopyTo(destination);
            return;
        }

        TensorType type = TensorType.Find(Type)!;
        if (!type.IsReadable)
        {
            throw new MinigradException($"Tensor {this} cannot be read as floats: the types that can are {TensorType.ReadableNames}.");
        }

        type.Read(_bytes, destination);
    }

    /// <summary>The elements as floats, in a new array.</summary>
    /// <returns>The array.</returns>
    /// <exception cref="MinigradException">The elements are of a type that is not read.</exception>
    public float[] ToArray()
    {
        float[] values = new float[Length];
        CopyTo(values);
        return values;
    }

    /// <summary>Name, type and shape: <c>Head.weight F32 [10, 32]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"'{Name}' {Type} [{string.Join(", ", Shape)}]";

    /// <summary>The bytes that a file holds.</summary>
    internal void Write(FileBytes write)
    {
        if (_bytes is null)
        {
            LittleEndianFloats.Write(_values.Span, write);
        }
        else
        {
            write(_bytes);
        }
    }

    /// <summary>The number of bytes that a file holds.</summary>
    internal long ByteCount => _bytes?.Length ?? (long)sizeof(float) * Length;
}
