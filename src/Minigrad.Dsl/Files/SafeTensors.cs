using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Minigrad;

/// <summary>
/// A file of named tensors in the safetensors format, with which weights are exchanged with PyTorch and others: eight bytes with the length of a JSON
/// header, the header with each tensor's type, shape and place, then the numbers, little-endian and row-major. It can hold no code.
/// </summary>
/// <remarks>
/// A file written here also has a SHA-256 checksum over all of its bytes in the header's metadata, which others ignore and reading here verifies. A file
/// from elsewhere has none: its structure is checked, its numbers cannot be.
/// </remarks>
public sealed class SafeTensors
{
    private readonly Dictionary<string, SafeTensor> _byName;

    private SafeTensors(IReadOnlyList<SafeTensor> tensors, Dictionary<string, string> metadata)
    {
        Tensors = tensors;
        _byName = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        HasChecksum = metadata.Remove(SafeTensorsHeader.ChecksumKey);
        metadata.Remove(SafeTensorsHeader.VersionKey, out string? version);
        Version = version;
        Metadata = metadata;
    }

    /// <summary>The tensors in the order in which the file holds them.</summary>
    public IReadOnlyList<SafeTensor> Tensors { get; }

    /// <summary>The texts that the writer added, without checksum and version.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Whether the file had a checksum of all its bytes, which was right.</summary>
    public bool HasChecksum { get; }

    /// <summary>The version of this library that wrote the file; null for a file from elsewhere.</summary>
    public string? Version { get; }

    /// <summary>The tensor of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="MinigradException">There is no such tensor; the message lists the nearest names.</exception>
    public SafeTensor this[string name] => _byName.TryGetValue(name, out SafeTensor? tensor)
        ? tensor
        : throw new MinigradException($"There is no tensor '{name}'; {NearestNames.Describe(name, _byName.Keys)}.");

    /// <summary>Reads a file. All that its header says is checked before memory for the numbers is taken: names, types, sizes, that the numbers lie one after the other
    /// without gaps or overlaps, and that the file ends where they do.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The content.</returns>
    /// <exception cref="MinigradException">The file is damaged, cut off, or no safetensors file; the message says what was expected and found.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SafeTensors Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        byte[] prefix = new byte[SafeTensorsHeader.PrefixBytes];
        if (file.Length < prefix.Length)
        {
            throw Damaged(path, $"it has {file.Length} bytes, fewer than the {prefix.Length} of the header's length");
        }

        file.ReadExactly(prefix);
        ulong headerLength = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        long rest = file.Length - prefix.Length;
        if (headerLength > (ulong)Math.Min(rest, SafeTensorsHeader.MaximumBytes))
        {
            throw Damaged(path, $"its first {prefix.Length} bytes announce a header of {headerLength} bytes, but there are {rest} after them, and more than {SafeTensorsHeader.MaximumBytes} are never read");
        }

        byte[] header = new byte[headerLength];
        file.ReadExactly(header);
        SafeTensorsHeader parsed = new SafeTensorsParser(path).Parse(header, rest - header.Length);
        SafeTensor[] tensors = new SafeTensor[parsed.Tensors.Count];
        for (int i = 0; i < tensors.Length; i++)
        {
            byte[] bytes = GC.AllocateUninitializedArray<byte>((int)(parsed.Tensors[i].End - parsed.Tensors[i].Begin));
            file.ReadExactly(bytes);
            tensors[i] = new(parsed.Tensors[i], bytes);
        }

        CheckSum(path, parsed, prefix, header, tensors);
        return new(tensors, parsed.Metadata);
    }

    /// <summary>Writes a file as <see cref="AtomicFile"/> does, with a checksum of all its bytes.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="tensors">The tensors, their names different.</param>
    /// <param name="metadata">Texts to add.</param>
    /// <exception cref="MinigradException">A name occurs twice or is reserved, or a text is no valid Unicode.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, IReadOnlyCollection<SafeTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        byte[] header = SafeTensorsFormatter.Header(tensors, metadata, out int checksum);
        AtomicFile.Write(path, stream =>
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            void Write(ReadOnlySpan<byte> bytes)
            {
                hash.AppendData(bytes);
                stream.Write(bytes);
            }

            Write(header);
            foreach (SafeTensor tensor in tensors)
            {
                tensor.Write(Write);
            }

            stream.Position = checksum;
            stream.Write(Digits(hash));
        });
    }

    private static void CheckSum(string path, SafeTensorsHeader header, byte[] prefix, byte[] text, SafeTensor[] tensors)
    {
        if (header.ChecksumPosition < 0)
        {
            return;
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(prefix);
        hash.AppendData(text.AsSpan(0, header.ChecksumPosition));
        hash.AppendData(SafeTensorsHeader.ZeroDigits);
        hash.AppendData(text.AsSpan(header.ChecksumPosition + SafeTensorsHeader.ChecksumDigits));
        foreach (SafeTensor tensor in tensors)
        {
            tensor.Write(hash.AppendData);
        }

        if (!Digits(hash).AsSpan().SequenceEqual(text.AsSpan(header.ChecksumPosition, SafeTensorsHeader.ChecksumDigits)))
        {
            throw Damaged(path, "its content is not what was written: the SHA-256 checksum in its header differs from that of its bytes");
        }
    }

    private static byte[] Digits(IncrementalHash hash) => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));

    private static MinigradException Damaged(string path, string reason) => new($"{path} is not a safetensors file that can be read: {reason}.");
}
