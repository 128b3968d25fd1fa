using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>Floats as the bytes that files hold, whatever the byte order of this machine.</summary>
internal static class LittleEndianFloats
{
    private const int ChunkFloats = 16 * 1024;

    public static void Read(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        bytes[..(values.Length * sizeof(float))].CopyTo(MemoryMarshal.AsBytes(values));
        if (!BitConverter.IsLittleEndian)
        {
            Span<int> bits = MemoryMarshal.Cast<float, int>(values);
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }
    }

    /// <summary>Writes the bytes of the values, in pieces of a size that suits caches.</summary>
    public static void Write(ReadOnlySpan<float> values, FileBytes write)
    {
        int[]? swapped = BitConverter.IsLittleEndian ? null : new int[ChunkFloats];
        while (!values.IsEmpty)
        {
            ReadOnlySpan<float> chunk = values[..Math.Min(ChunkFloats, values.Length)];
            if (swapped is null)
            {
                write(MemoryMarshal.AsBytes(chunk));
            }
            else
            {
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<float, int>(chunk), swapped);
                write(MemoryMarshal.AsBytes(swapped.AsSpan(0, chunk.Length)));
            }

            values = values[chunk.Length..];
        }
    }
}
