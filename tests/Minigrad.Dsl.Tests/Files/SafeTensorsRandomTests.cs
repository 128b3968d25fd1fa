using CsCheck;
using Xunit;

namespace Minigrad.Tests;

public sealed class SafeTensorsRandomTests : IDisposable
{
    private static readonly Gen<string> s_text = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 8], Gen.String[Gen.Char[' ', '\uD7FF'], 0, 8]);

    private static readonly Gen<SafeTensor> s_tensor =
        from name in s_text
        from shape in Gen.Int[0, 4].Array[0, 4]
        from values in Gen.Int.Array[shape.Aggregate(1, (product, size) => product * size)]
        select new SafeTensor(name, shape, Array.ConvertAll(values, BitConverter.Int32BitsToSingle));

    private static readonly Gen<SafeTensor[]> s_tensors = s_tensor.Array[0, 6].Select(tensors => tensors.DistinctBy(tensor => tensor.Name).ToArray());

    private static readonly Gen<Dictionary<string, string>> s_metadata = Gen.Dictionary(s_text, s_text)[0, 4];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_RandomTensors_AreReadBackBitForBit() => Gen.Select(s_tensors, s_metadata).Sample(
        (tensors, metadata) =>
        {
            string path = Path.Combine(_folder.Path, "random");

            SafeTensors.Write(path, tensors, metadata);
            SafeTensors read = SafeTensors.Read(path);

            Assert.Equal(metadata, read.Metadata);
            Assert.Equal(tensors.Length, read.Tensors.Count);
            foreach (SafeTensor tensor in tensors)
            {
                Assert.Equal(tensor.Shape, read[tensor.Name].Shape);
                Assert.Equal(tensor.ToArray().Select(BitConverter.SingleToInt32Bits), read[tensor.Name].ToArray().Select(BitConverter.SingleToInt32Bits));
            }
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void Read_RandomDamage_IsAlwaysRefused() => Gen.Select(s_tensors, s_metadata, Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Int[1, 40], Gen.Byte.Array[1, 40]).Sample(
        (tensors, metadata, kind, place, length, bytes) =>
        {
            string path = Path.Combine(_folder.Path, "random");
            SafeTensors.Write(path, tensors, metadata);
            byte[] good = File.ReadAllBytes(path);
            int at = place % good.Length, end = Math.Min(good.Length, at + length);
            byte[] damaged = kind switch
            {
                0 => [.. good[..at], .. bytes, .. good[Math.Min(good.Length, at + bytes.Length)..]],
                1 => [.. good[..at], .. bytes, .. good[at..]],
                2 => [.. good[..at], .. good[end..]],
                3 => good[..at],
                4 => [.. good[..at], .. new byte[end - at], .. good[end..]],
                _ => [.. good[..end], .. good[at..]],
            };
            File.WriteAllBytes(path, damaged);

            if (damaged.AsSpan().SequenceEqual(good))
            {
                Assert.Equal(tensors.Length, SafeTensors.Read(path).Tensors.Count);
            }
            else
            {
                Assert.Contains(path, Assert.Throws<MinigradException>(() => SafeTensors.Read(path)).Message, StringComparison.Ordinal);
            }
        },
        iter: 500,
        threads: 1);

    [Fact]
    public void Read_RandomHeader_IsRefusedOrGivesWholeTensors()
    {
        // Pieces of real headers in any order find more than random characters.
        Gen<string> piece = Gen.OneOfConst(
            "{", "}", "[", "]", ",", ":", "\"x\"", "\"dtype\"", "\"shape\"", "\"data_offsets\"", "\"F32\"", "\"__metadata__\"", "0", "1", "4", "-1", "1e1", "99999999999999999999", " ", "null",
            "\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}",
            "\"y\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[4,8]}");
        string path = Path.Combine(_folder.Path, "random");
        Gen.Select(piece.Array[0, 8], Gen.Int[0, 2]).Sample(
            (pieces, words) =>
            {
                File.WriteAllBytes(path, RawSafeTensors.Create("{" + string.Concat(pieces) + "}", new byte[4 * words]));
                try
                {
                    Assert.Equal(4 * words, SafeTensors.Read(path).Tensors.Sum(tensor => tensor.Length * (tensor.Type == "F32" ? 4 : 2)));
                }
                catch (MinigradException error)
                {
                    Assert.Contains(path, error.Message, StringComparison.Ordinal);
                }
            },
            iter: 1500,
            threads: 1);
    }
}
