using System.Text.Json;
using System.Text.Unicode;

namespace Minigrad;

/// <summary>
/// Reads the header of a safetensors file and believes none of it: every number is checked against the file before it is used. Members that the format does
/// not name are refused, because they could change what the others mean.
/// </summary>
internal sealed class SafeTensorsParser(string path)
{
    private const string Metadata = "__metadata__";
    private readonly Dictionary<string, SafeTensorEntry> _tensors = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _metadata;
    private int _checksumPosition = -1;

    /// <summary>Reads and checks a header.</summary>
    /// <param name="header">The header's bytes, without the length before them.</param>
    /// <param name="dataLength">The number of bytes after them in the file.</param>
    public SafeTensorsHeader Parse(ReadOnlySpan<byte> header, long dataLength)
    {
        if (header.IsEmpty || header[0] != '{')
        {
            throw Refused($"the header must begin with '{{', but {(header.IsEmpty ? "is empty" : $"begins with byte 0x{header[0]:x2}")}");
        }

        if (!Utf8.IsValid(header))
        {
            throw Refused("the header must be UTF-8, but has bytes that are not");
        }

        try
        {
            Utf8JsonReader reader = new(header);
            reader.Read();
            while (NextName(ref reader) is { } name)
            {
                if (name == Metadata)
                {
                    ReadMetadata(ref reader);
                }
                else if (!_tensors.TryAdd(name, ReadTensor(ref reader, name)))
                {
                    throw Refused($"two tensors are named '{name}'; names must differ");
                }
            }

            // Anything but white space after the object is an error of the reader.
            reader.Read();
        }
        catch (JsonException error)
        {
            throw Refused($"the header is not JSON: {error.Message.TrimEnd('.')}", error);
        }

        return new(InOrder(dataLength), _metadata ?? [], _checksumPosition);
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        if (_metadata is not null)
        {
            throw Refused($"'{Metadata}' stands twice in the header");
        }

        _metadata = new(StringComparer.Ordinal);
        Expect(ref reader, JsonTokenType.StartObject, $"'{Metadata}' must be an object of texts");
        while (NextName(ref reader) is { } key)
        {
            Expect(ref reader, JsonTokenType.String, $"the value of '{key}' in '{Metadata}' must be a text");
            string value = Text(ref reader);
            if (!_metadata.TryAdd(key, value))
            {
                throw Refused($"'{key}' stands twice in '{Metadata}'");
            }

            if (key == SafeTensorsHeader.ChecksumKey)
            {
                _checksumPosition = value.Length == SafeTensorsHeader.ChecksumDigits && !reader.ValueIsEscaped
                    ? (int)reader.TokenStartIndex + 1
                    : throw Refused($"'{key}' must be {SafeTensorsHeader.ChecksumDigits} hexadecimal digits, but is '{value}'");
            }
        }

        if (_checksumPosition < 0 && _metadata.ContainsKey(SafeTensorsHeader.VersionKey))
        {
            throw Refused($"the header has '{SafeTensorsHeader.VersionKey}' but not the checksum '{SafeTensorsHeader.ChecksumKey}' that goes with it");
        }
    }

    private SafeTensorEntry ReadTensor(ref Utf8JsonReader reader, string name)
    {
        string? type = null;
        List<long>? shape = null, offsets = null;
        Expect(ref reader, JsonTokenType.StartObject, $"tensor '{name}' must be an object");
        while (NextName(ref reader) is { } member)
        {
            bool again = member switch { "dtype" => type is not null, "shape" => shape is not null, "data_offsets" => offsets is not null, _ => false };
            if (again)
            {
                throw Refused($"tensor '{name}' has two members '{member}'");
            }

            switch (member)
            {
                case "dtype":
                    Expect(ref reader, JsonTokenType.String, $"the dtype of tensor '{name}' must be a text");
                    type = Text(ref reader);
                    break;
                case "shape":
                    shape = ReadNumbers(ref reader, $"the shape of tensor '{name}'");
                    break;
                case "data_offsets":
                    offsets = ReadNumbers(ref reader, $"the data_offsets of tensor '{name}'");
                    break;
                default:
                    throw Refused($"tensor '{name}' has a member '{member}'; the format knows dtype, shape and data_offsets");
            }
        }

        return type is not null && shape is not null && offsets is not null
            ? Entry(name, type, shape, offsets)
            : throw Refused($"tensor '{name}' lacks {(type is null ? "dtype" : shape is null ? "shape" : "data_offsets")}");
    }

    private SafeTensorEntry Entry(string name, string type, List<long> shape, List<long> offsets)
    {
        TensorType known = TensorType.Find(type)
            ?? throw Refused($"tensor '{name}' has dtype '{type}'; the format knows {TensorType.Names}");
        if (offsets.Count != 2 || offsets[1] < offsets[0])
        {
            throw Refused($"the data_offsets of tensor '{name}' are [{string.Join(", ", offsets)}]; they must be begin and end");
        }

        long length = 1, most = Array.MaxLength * 8L / known.Bits;
        bool empty = shape.Contains(0);
        foreach (long size in shape)
        {
            if (size > int.MaxValue || (!empty && length > Math.Min(most, Array.MaxLength) / size))
            {
                throw Refused($"tensor '{name}' of dtype {type} has shape [{string.Join(", ", shape)}], which is more than one array can hold");
            }

            length = empty ? 0 : length * size;
        }

        long bits = length * known.Bits, bytes = offsets[1] - offsets[0];
        return bits % 8 == 0 && bits / 8 == bytes
            ? new(name, type, [.. shape.Select(size => (int)size)], (int)length, offsets[0], offsets[1])
            : throw Refused($"tensor '{name}' of dtype {type} and shape [{string.Join(", ", shape)}] needs {bits / 8.0:0.###} bytes, but its data_offsets [{offsets[0]}, {offsets[1]}] give it {bytes}");
    }

    private List<SafeTensorEntry> InOrder(long dataLength)
    {
        List<SafeTensorEntry> ordered = [.. _tensors.Values.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        long end = 0;
        foreach (SafeTensorEntry tensor in ordered)
        {
            if (tensor.Begin != end)
            {
                throw Refused($"the data of tensor '{tensor.Name}' begin at {tensor.Begin}, but those before it end at {end}; there must be neither gaps nor overlaps");
            }

            end = tensor.End;
        }

        return end == dataLength
            ? ordered
            : throw Refused($"the header describes {end} bytes of data, but the file has {dataLength}: it {(end > dataLength ? "is cut off" : "goes on after its end")}");
    }

    private List<long> ReadNumbers(ref Utf8JsonReader reader, string what)
    {
        List<long> numbers = [];
        Expect(ref reader, JsonTokenType.StartArray, $"{what} must be a list of whole numbers");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) && number >= 0
                ? number
                : throw Refused($"{what} must be whole numbers from 0, but one of them is not"));
        }

        return numbers;
    }

    private string? NextName(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName ? Text(ref reader) : null;
    }

    private string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw Refused("the header has a text with half of a surrogate pair", error);
        }
    }

    private void Expect(ref Utf8JsonReader reader, JsonTokenType type, string rule)
    {
        reader.Read();
        if (reader.TokenType != type)
        {
            throw Refused(rule);
        }
    }

    private MinigradException Refused(string reason, Exception? cause = null) => cause is null
        ? new($"{path} is not a safetensors file that can be read: {reason}.")
        : new($"{path} is not a safetensors file that can be read: {reason}.", cause);
}
