namespace Minigrad;

/// <summary>The header of a safetensors file, checked.</summary>
/// <param name="Tensors">The tensors in the order of their bytes, without gaps or overlaps.</param>
/// <param name="Metadata">The free text-to-text entries, with those of this library.</param>
/// <param name="ChecksumPosition">Where in the header the digits of the checksum stand; -1 without.</param>
internal sealed record SafeTensorsHeader(IReadOnlyList<SafeTensorEntry> Tensors, Dictionary<string, string> Metadata, int ChecksumPosition)
{
    /// <summary>The metadata entry that says which version of this library wrote the file. It promises the other one.</summary>
    public const string VersionKey = "minigrad.version";

    /// <summary>
    /// The metadata entry with the SHA-256 of the whole file as lower-case hexadecimal digits, taken with zeros in the place of these digits: no bit of such
    /// a file can change unnoticed, also none of its header.
    /// </summary>
    public const string ChecksumKey = "minigrad.sha256";

    /// <summary>The number of digits of a checksum.</summary>
    public const int ChecksumDigits = 64;

    /// <summary>The number of bytes before the header: its length.</summary>
    public const int PrefixBytes = 8;

    /// <summary>The longest header that is read, in bytes; the reference implementation has the same limit.</summary>
    public const long MaximumBytes = 100_000_000;

    /// <summary>What stands in the place of the digits while the checksum is computed.</summary>
    public static ReadOnlySpan<byte> ZeroDigits => "0000000000000000000000000000000000000000000000000000000000000000"u8;

    /// <summary>The library's version, as files and messages state it.</summary>
    public static string LibraryVersion => typeof(SafeTensorsHeader).Assembly.GetName().Version!.ToString(3);
}
