using System.Buffers.Binary;

namespace Minigrad;

/// <summary>The element types of the safetensors format: what each takes on disk and, where a float can hold it, how it is read.</summary>
internal sealed class TensorType
{
    private static readonly Dictionary<string, TensorType> s_types = new(StringComparer.Ordinal)
    {
        ["F32"] = new(32, LittleEndianFloats.Read),
        ["F64"] = new(64, Each((bytes, i) => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]))),
        ["F16"] = new(16, Each((bytes, i) => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]))),
        ["BF16"] = new(16, Each((bytes, i) => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]) << 16))),
        ["I64"] = new(64, Each((bytes, i) => BinaryPrimitives.ReadInt64LittleEndian(bytes[(8 * i)..]))),
        ["I32"] = new(32, Each((bytes, i) => BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]))),
        ["U64"] = new(64),
        ["U32"] = new(32),
        ["I16"] = new(16),
        ["U16"] = new(16),
        ["I8"] = new(8),
        ["U8"] = new(8),
        ["BOOL"] = new(8),
        ["C64"] = new(64),
        ["F8_E4M3"] = new(8),
        ["F8_E5M2"] = new(8),
        ["F8_E8M0"] = new(8),
        ["F6_E2M3"] = new(6),
        ["F6_E3M2"] = new(6),
        ["F4"] = new(4),
    };

    private readonly Conversion? _read;

    private TensorType(int bits, Conversion? read = null)
    {
        Bits = bits;
        _read = read;
    }

    private delegate void Conversion(ReadOnlySpan<byte> bytes, Span<float> values);

    private delegate float Element(ReadOnlySpan<byte> bytes, int index);

    public static string Names => string.Join(", ", s_types.Keys);

    public static string ReadableNames => string.Join(", ", s_types.Where(type => type.Value.IsReadable).Select(type => type.Key));

    /// <summary>The size of an element on disk.</summary>
    public int Bits { get; }

    /// <summary>Whether the elements can be read as floats, rounded where they have more digits.</summary>
    public bool IsReadable => _read is not null;

    public static TensorType? Find(string name) => s_types.GetValueOrDefault(name);

    /// <summary>Converts elements of a readable type.</summary>
    public void Read(ReadOnlySpan<byte> bytes, Span<float> values) => _read!(bytes, values);

    private static Conversion Each(Element element) => (bytes, values) =>
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = element(bytes, i);
        }
    };
}
