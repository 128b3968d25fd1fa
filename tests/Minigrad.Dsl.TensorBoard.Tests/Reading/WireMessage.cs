using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace Minigrad.TensorBoard.Tests;

/// <summary>A protobuf message read by the wire format alone, without a schema and without the library that wrote it.</summary>
internal sealed class WireMessage
{
    private readonly List<(int Field, int Type, byte[] Bytes)> _fields = [];

    public WireMessage(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            ulong key = Varint(ref bytes);
            int type = (int)(key & 7);
            int length = type switch
            {
                0 => 8,
                1 => 8,
                2 => checked((int)Varint(ref bytes)),
                5 => 4,
                _ => throw new InvalidDataException($"wire type {type}"),
            };
            byte[] value;
            if (type == 0)
            {
                value = BitConverter.GetBytes(Varint(ref bytes));
            }
            else
            {
                value = bytes[..length].ToArray();
                bytes = bytes[length..];
            }

            _fields.Add(((int)(key >> 3), type, value));
        }
    }

    public int[] Fields => [.. _fields.Select(entry => entry.Field)];

    public double Double(int field) => BinaryPrimitives.ReadDoubleLittleEndian(One(field, 1));

    public float Float(int field) => BinaryPrimitives.ReadSingleLittleEndian(One(field, 5));

    public long Integer(int field) => BinaryPrimitives.ReadInt64LittleEndian(One(field, 0));

    public string Text(int field) => Encoding.UTF8.GetString(One(field, 2));

    public WireMessage Message(int field) => new(One(field, 2));

    public double[] Doubles(int field)
    {
        byte[] packed = One(field, 2);
        return [.. Enumerable.Range(0, packed.Length / 8).Select(i => BinaryPrimitives.ReadDoubleLittleEndian(packed.AsSpan(8 * i)))];
    }

    private byte[] One(int field, int type)
    {
        (int _, int found, byte[] bytes) = Assert.Single(_fields, entry => entry.Field == field);
        Assert.Equal(type, found);
        return bytes;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte one = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(one & 127) << shift;
            if (one < 128)
            {
                return value;
            }
        }
    }
}
