using System.Buffers.Binary;
using System.Text;

namespace Minigrad.Tests;

/// <summary>Files in the safetensors format put together by hand, right or wrong.</summary>
internal static class RawSafeTensors
{
    public static byte[] Create(string header, params byte[] data) => Create(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Create(byte[] header, byte[] data)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data];
    }

    /// <summary>The header of a file, which callers compare as text.</summary>
    public static string Header(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        return Encoding.UTF8.GetString(file.AsSpan(8, (int)BinaryPrimitives.ReadInt64LittleEndian(file)));
    }
}
