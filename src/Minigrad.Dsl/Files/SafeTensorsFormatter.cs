using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Minigrad;

/// <summary>Writes the header of a safetensors file.</summary>
internal static class SafeTensorsFormatter
{
    private const int Alignment = 8;
    private const string Metadata = "__metadata__";

    /// <summary>The header of a file with these tensors in this order, with the length before it.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="metadata">Texts to add.</param>
    /// <param name="checksum">Where in these bytes, which are the first of the file, the digits of the checksum belong; zeros stand there.</param>
    public static byte[] Header(IReadOnlyCollection<SafeTensor> tensors, IReadOnlyDictionary<string, string>? metadata, out int checksum)
    {
        ArrayBufferWriter<byte> header = new();
        header.Write(new byte[SafeTensorsHeader.PrefixBytes]);
        using (Utf8JsonWriter json = new(header, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject(Metadata);
            json.WriteString(SafeTensorsHeader.ChecksumKey, SafeTensorsHeader.ZeroDigits);
            json.Flush();
            checksum = header.WrittenCount - 1 - SafeTensorsHeader.ChecksumDigits;
            json.WriteString(SafeTensorsHeader.VersionKey, SafeTensorsHeader.LibraryVersion);
            WriteMetadata(json, metadata);
            json.WriteEndObject();
            WriteTensors(json, tensors);
            json.WriteEndObject();
        }

        // Spaces to a multiple of eight bytes, so that the numbers of a mapped file are aligned.
        int padding = (Alignment - (header.WrittenCount % Alignment)) % Alignment;
        header.Write("        "u8[..padding]);
        byte[] bytes = header.WrittenSpan.ToArray();
        long length = bytes.Length - SafeTensorsHeader.PrefixBytes;
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        return length <= SafeTensorsHeader.MaximumBytes
            ? bytes
            : throw new MinigradException($"The names and metadata to write take {length} bytes; the format allows {SafeTensorsHeader.MaximumBytes}.");
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string>? metadata)
    {
        foreach ((string key, string value) in metadata ?? new Dictionary<string, string>())
        {
            json.WriteString(
                key is SafeTensorsHeader.ChecksumKey or SafeTensorsHeader.VersionKey ? throw new MinigradException($"The metadata '{key}' is reserved: choose another name.") : Checked(key),
                Checked(value));
        }
    }

    private static void WriteTensors(Utf8JsonWriter json, IReadOnlyCollection<SafeTensor> tensors)
    {
        HashSet<string> names = new(StringComparer.Ordinal) { Metadata };
        long begin = 0;
        foreach (SafeTensor tensor in tensors)
        {
            if (!names.Add(Checked(tensor.Name)))
            {
                throw new MinigradException($"A tensor cannot be named '{tensor.Name}': {(tensor.Name == Metadata ? "the format uses that name itself" : "another one has that name already")}.");
            }

            long end = begin + tensor.ByteCount;
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.Type);
            WriteNumbers(json, "shape", [.. tensor.Shape]);
            WriteNumbers(json, "data_offsets", [begin, end]);
            json.WriteEndObject();
            begin = end;
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    /// <summary>The writer would silently replace half of a surrogate pair, and the file would hold another text.</summary>
    private static string Checked(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                throw new MinigradException($"The text '{text}' is no valid Unicode: it has half of a surrogate pair.");
            }
        }

        return text;
    }
}
