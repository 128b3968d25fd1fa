using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Minigrad.Tests;

public sealed class SafeTensorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "model.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ThenRead_GivesTheSameBits()
    {
        float[] odd = [float.NaN, BitConverter.Int32BitsToSingle(0x7FC12345), float.PositiveInfinity, -0f, float.Epsilon, 1.1f];

        SafeTensors.Write(
            Target,
            [new("b", [2, 3], odd), new("a.weight", [], new float[] { 7 }), new("empty", [0, 5], default), new("größe ☃ \"x\"", [1], new float[] { 2 })],
            new Dictionary<string, string> { ["note"] = "ein \\ \"Text\" ☃", ["epoch"] = "3" });
        SafeTensors read = SafeTensors.Read(Target);

        Assert.Equal(["b", "a.weight", "empty", "größe ☃ \"x\""], read.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(odd.Select(BitConverter.SingleToInt32Bits), read["b"].ToArray().Select(BitConverter.SingleToInt32Bits));
        Assert.Equal([2, 3], read["b"].Shape);
        Assert.Equal([7], read["a.weight"].ToArray());
        Assert.Empty(read["a.weight"].Shape);
        Assert.Equal([0, 5], read["empty"].Shape);
        Assert.Empty(read["empty"].ToArray());
        Assert.Equal(("F32", 6, true), (read["b"].Type, read["b"].Length, read["b"].IsReadable));
        Assert.Equal(new Dictionary<string, string> { ["note"] = "ein \\ \"Text\" ☃", ["epoch"] = "3" }, read.Metadata);
        Assert.True(read.HasChecksum);
        Assert.Equal("0.1.0", read.Version);
    }

    [Fact]
    public void Write_Header_IsTheFormatsWithAChecksumThatAnyoneCanCompute()
    {
        SafeTensors.Write(Target, [new("w", [2], new float[] { 1, -2 }), new("v", [1, 1], new float[] { 3 })], new Dictionary<string, string> { ["k"] = "v" });

        string header = RawSafeTensors.Header(Target);
        byte[] file = File.ReadAllBytes(Target);
        JsonElement json = JsonDocument.Parse(header).RootElement;
        string checksum = json.GetProperty("__metadata__").GetProperty("minigrad.sha256").GetString()!;
        Assert.Equal(
            """{"__metadata__":{"minigrad.sha256":"#","minigrad.version":"0.1.0","k":"v"},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"v":{"dtype":"F32","shape":[1,1],"data_offsets":[8,12]}}""",
            header.TrimEnd(' ').Replace(checksum, "#", StringComparison.Ordinal));
        Assert.Equal(0, header.Length % 8);
        Assert.Equal([0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, 0, 0, 0x40, 0x40], file[^12..]);
        int at = Encoding.UTF8.GetString(file).IndexOf(checksum, StringComparison.Ordinal);
        file.AsSpan(at, 64).Fill((byte)'0');
        Assert.Equal(checksum, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    [Theory]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0xF8, 0x3F }, 1.5f)]
    [InlineData("F32", new byte[] { 0, 0, 0xC0, 0xBF }, -1.5f)]
    [InlineData("F16", new byte[] { 0, 0x3E }, 1.5f)]
    [InlineData("F16", new byte[] { 1, 0 }, 5.9604645e-8f)]
    [InlineData("BF16", new byte[] { 0xC0, 0xBF }, -1.5f)]
    [InlineData("I32", new byte[] { 0xFE, 0xFF, 0xFF, 0xFF }, -2f)]
    [InlineData("I64", new byte[] { 1, 0, 0, 0, 1, 0, 0, 0 }, 4294967297f)]
    public void Read_TypesThatAFloatCanHold_AreConverted(string type, byte[] data, float expected)
    {
        string path = _folder.Write("typed", RawSafeTensors.Create($$$"""{"x":{"dtype":"{{{type}}}","shape":[],"data_offsets":[0,{{{data.Length}}}]}}""", data));

        SafeTensors read = SafeTensors.Read(path);

        Assert.Equal([expected], read["x"].ToArray());
        Assert.Equal(type, read["x"].Type);
        Assert.False(read.HasChecksum);
        Assert.Null(read.Version);
    }

    [Fact]
    public void Read_OtherTypes_AreListedButNotConverted()
    {
        string path = _folder.Write("typed", RawSafeTensors.Create(
            """{"mask":{"dtype":"BOOL","shape":[2],"data_offsets":[4,6]},"packed":{"dtype":"F4","shape":[4],"data_offsets":[6,8]},"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""",
            0, 0, 128, 63, 1, 0, 9, 9));

        SafeTensors read = SafeTensors.Read(path);

        Assert.Equal(["x", "mask", "packed"], read.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([1], read["x"].ToArray());
        Assert.Equal(4, read["packed"].Length);
        Assert.Equal(
            "Tensor 'mask' BOOL [2] cannot be read as floats: the types that can are F32, F64, F16, BF16, I64, I32.",
            Assert.Throws<MinigradException>(() => read["mask"].ToArray()).Message);
    }

    [Fact]
    public void Read_FileAsPyTorchWritesIt_GivesItsTensors()
    {
        // Sorted by name, spaces as padding, metadata of its own.
        byte[] file = RawSafeTensors.Create(
            """{"__metadata__":{"format":"pt"},"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"weight":{"dtype":"F32","shape":[1,2],"data_offsets":[4,12]}}    """,
            0, 0, 128, 63, 0, 0, 0, 64, 0, 0, 64, 64);

        SafeTensors read = SafeTensors.Read(_folder.Write("pytorch", file));

        Assert.Equal("pt", read.Metadata["format"]);
        Assert.Equal([1], read["bias"].ToArray());
        Assert.Equal([2, 3], read["weight"].ToArray());
        Assert.Equal(
            "There is no tensor 'wieght'; there are 'weight', 'bias'.",
            Assert.Throws<MinigradException>(() => read["wieght"]).Message);
    }

    [Fact]
    public void Write_TensorsThatWereRead_KeepTheirTypes()
    {
        string source = _folder.Write("half", RawSafeTensors.Create("""{"h":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}""", 0xC0, 0xBF, 0x80, 0x3F));

        SafeTensors.Write(Target, SafeTensors.Read(source).Tensors);

        Assert.Equal("BF16", SafeTensors.Read(Target)["h"].Type);
        Assert.Equal([-1.5f, 1], SafeTensors.Read(Target)["h"].ToArray());
    }

    [Fact]
    public void Write_ImpossibleContent_IsRefusedAndLeavesTheOldFile()
    {
        SafeTensors.Write(Target, [new("old", [1], new float[1])]);
        SafeTensor one = new("one", [1], new float[1]);

        Assert.Equal("A tensor cannot be named 'one': another one has that name already.", Message([one, one]));
        Assert.Equal("A tensor cannot be named '__metadata__': the format uses that name itself.", Message([new("__metadata__", [1], new float[1])]));
        Assert.Equal("The metadata 'minigrad.sha256' is reserved: choose another name.", Message([one], new() { ["minigrad.sha256"] = "" }));
        Assert.EndsWith("is no valid Unicode: it has half of a surrogate pair.", Message([new("a\uD800b", [1], new float[1])]), StringComparison.Ordinal);
        Assert.EndsWith("is no valid Unicode: it has half of a surrogate pair.", Message([one], new() { ["k"] = "\uDC00" }), StringComparison.Ordinal);
        Assert.Equal(["old"], SafeTensors.Read(Target).Tensors.Select(tensor => tensor.Name));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Constructor_ValuesThatDoNotFitTheShape_AreRefused()
    {
        const string rule = "sizes must not be negative, and their product must be that number.";
        Assert.Equal($"Tensor 'w' F32 [2, 3] cannot hold 5 values: {rule}", Assert.Throws<MinigradException>(() => new SafeTensor("w", [2, 3], new float[5])).Message);
        Assert.Equal($"Tensor 'w' F32 [-1, -1] cannot hold 1 values: {rule}", Assert.Throws<MinigradException>(() => new SafeTensor("w", [-1, -1], new float[1])).Message);
        Assert.Equal(
            "Tensor 'w' F32 [1] has 1 elements, but there is room for 2; pass exactly as much as it needs.",
            Assert.Throws<MinigradException>(() => new SafeTensor("w", [1], new float[1]).CopyTo(new float[2])).Message);
    }

    private string Message(SafeTensor[] tensors, Dictionary<string, string>? metadata = null) =>
        Assert.Throws<MinigradException>(() => SafeTensors.Write(Target, tensors, metadata)).Message;
}
