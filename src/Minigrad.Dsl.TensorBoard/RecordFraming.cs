using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Minigrad;

/// <summary>
/// The framing of TFRecord files: each record is its length (8 bytes), a checksum of those bytes (4 bytes), the data, a checksum of the data (4 bytes), all little-endian.
/// A checksum is a masked CRC-32C (Castagnoli; RFC 3720): rotated and shifted, so that it is not the CRC of data that hold a CRC.
/// </summary>
internal static class RecordFraming
{
    /// <summary>The bytes before the data.</summary>
    public const int HeaderLength = 12;

    /// <summary>The bytes after the data.</summary>
    public const int FooterLength = 4;

    private const uint MaskDelta = 0xa282ead8;

    /// <summary>Fills in header and footer.</summary>
    /// <param name="record">Room for the header, the data, room for the footer.</param>
    public static void Frame(Span<byte> record)
    {
        Span<byte> data = record[HeaderLength..^FooterLength];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[8..], MaskedCrc(record[..8]));
        BinaryPrimitives.WriteUInt32LittleEndian(record[^FooterLength..], MaskedCrc(data));
    }

    private static uint MaskedCrc(ReadOnlySpan<byte> data) => BitOperations.RotateRight(Crc(data), 15) + MaskDelta;

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        int whole = data.Length & ~7;
        foreach (ulong eight in MemoryMarshal.Cast<byte, ulong>(data[..whole]))
        {
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? eight : BinaryPrimitives.ReverseEndianness(eight));
        }

        foreach (byte one in data[whole..])
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return ~crc;
    }
}
