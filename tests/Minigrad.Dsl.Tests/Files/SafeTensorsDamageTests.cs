using System.Text;
using Xunit;

namespace Minigrad.Tests;

/// <summary>Files that are damaged, cut off, or made to do harm.</summary>
public sealed class SafeTensorsDamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", 0, "the header must begin with '{', but is empty")]
    [InlineData("[]", 0, "the header must begin with '{', but begins with byte 0x5b")]
    [InlineData(" {}", 0, "the header must begin with '{', but begins with byte 0x20")]
    [InlineData("{", 0, "the header is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. LineNumber: 0 | BytePositionInLine: 1")]
    [InlineData("{}x", 0, "the header is not JSON: 'x' is invalid after a single JSON value. Expected end of data. LineNumber: 0 | BytePositionInLine: 2")]
    [InlineData("""{"x":1}""", 0, "tensor 'x' must be an object")]
    [InlineData("""{"__metadata__":[]}""", 0, "'__metadata__' must be an object of texts")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "the value of 'a' in '__metadata__' must be a text")]
    [InlineData("""{"__metadata__":{"a":"1","a":"1"}}""", 0, "'a' stands twice in '__metadata__'")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", 0, "'__metadata__' stands twice in the header")]
    [InlineData("""{"__metadata__":{"minigrad.version":"0.1.0"}}""", 0, "the header has 'minigrad.version' but not the checksum 'minigrad.sha256' that goes with it")]
    [InlineData("""{"__metadata__":{"minigrad.sha256":"12"}}""", 0, "'minigrad.sha256' must be 64 hexadecimal digits, but is '12'")]
    [InlineData("""{"a\ud800":{}}""", 0, "the header has a text with half of a surrogate pair")]
    [InlineData("""{"x":{}}""", 0, "tensor 'x' lacks dtype")]
    [InlineData("""{"x":{"dtype":"F32","data_offsets":[0,4]}}""", 4, "tensor 'x' lacks shape")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1]}}""", 4, "tensor 'x' lacks data_offsets")]
    [InlineData("""{"x":{"dtype":4}}""", 0, "the dtype of tensor 'x' must be a text")]
    [InlineData("""{"x":{"dtype":"F32","dtype":"F32"}}""", 0, "tensor 'x' has two members 'dtype'")]
    [InlineData("""{"x":{"dtype":"F32","strides":[1]}}""", 0, "tensor 'x' has a member 'strides'; the format knows dtype, shape and data_offsets")]
    [InlineData("""{"x":{"shape":4}}""", 0, "the shape of tensor 'x' must be a list of whole numbers")]
    [InlineData("""{"x":{"shape":[-1]}}""", 0, "the shape of tensor 'x' must be whole numbers from 0, but one of them is not")]
    [InlineData("""{"x":{"shape":[1.5]}}""", 0, "the shape of tensor 'x' must be whole numbers from 0, but one of them is not")]
    [InlineData("""{"x":{"shape":["1"]}}""", 0, "the shape of tensor 'x' must be whole numbers from 0, but one of them is not")]
    [InlineData("""{"x":{"shape":[9223372036854775808]}}""", 0, "the shape of tensor 'x' must be whole numbers from 0, but one of them is not")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "the data_offsets of tensor 'x' are [4, 0]; they must be begin and end")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4]}}""", 4, "the data_offsets of tensor 'x' are [4]; they must be begin and end")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "two tensors are named 'x'; names must differ")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "tensor 'x' of dtype F32 and shape [2] needs 8 bytes, but its data_offsets [0, 4] give it 4")]
    [InlineData("""{"x":{"dtype":"F4","shape":[3],"data_offsets":[0,1]}}""", 1, "tensor 'x' of dtype F4 and shape [3] needs 1.5 bytes, but its data_offsets [0, 1] give it 1")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""",
        0,
        "tensor 'x' of dtype F32 has shape [4294967296, 4294967296], which is more than one array can hold")]
    [InlineData(
        """{"x":{"dtype":"F64","shape":[268435456],"data_offsets":[0,2147483648]}}""",
        0,
        "tensor 'x' of dtype F64 has shape [268435456], which is more than one array can hold")]
    [InlineData("""{"x":{"dtype":"F32","shape":[0,2147483648],"data_offsets":[0,0]}}""", 0, "tensor 'x' of dtype F32 has shape [0, 2147483648], which is more than one array can hold")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "the data of tensor 'x' begin at 4, but those before it end at 0; there must be neither gaps nor overlaps")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""",
        12,
        "the data of tensor 'y' begin at 4, but those before it end at 8; there must be neither gaps nor overlaps")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""",
        4,
        "the data of tensor 'y' begin at 0, but those before it end at 4; there must be neither gaps nor overlaps")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 3, "the header describes 4 bytes of data, but the file has 3: it is cut off")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 5, "the header describes 4 bytes of data, but the file has 5: it goes on after its end")]
    [InlineData("{}", 1, "the header describes 0 bytes of data, but the file has 1: it goes on after its end")]
    public void Read_WrongHeader_SaysWhatIsWrong(string header, int dataBytes, string reason)
    {
        string path = _folder.Write("wrong", RawSafeTensors.Create(header, new byte[dataBytes]));

        Assert.Equal($"{path} is not a safetensors file that can be read: {reason}.", Message(path));
    }

    [Fact]
    public void Read_UnknownType_SaysWhichAreKnown()
    {
        string path = _folder.Write("wrong", RawSafeTensors.Create("""{"x":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}}""", new byte[4]));

        Assert.StartsWith($"{path} is not a safetensors file that can be read: tensor 'x' has dtype 'F33'; the format knows F32, F64,", Message(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderThatIsNotUtf8_SaysSo()
    {
        string path = _folder.Write("wrong", RawSafeTensors.Create([(byte)'{', 0xFF, (byte)'}'], []));

        Assert.EndsWith("the header must be UTF-8, but has bytes that are not.", Message(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LengthsThatLie_TakeNoMemory()
    {
        byte[][] files =
        [
            [1, 2, 3],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, (byte)'{'],
            [0, 0, 0, 0x40, 0, 0, 0, 0, (byte)'{'],
            RawSafeTensors.Create("""{"x":{"dtype":"F32","shape":[500000000],"data_offsets":[0,2000000000]}}""", 1, 2, 3, 4),
            RawSafeTensors.Create(new string('[', 20_000)),
            RawSafeTensors.Create("{\"x\":" + new string('[', 20_000)),
        ];
        string[] paths = [.. files.Select((file, i) => _folder.Write($"lie{i}", file))];
        Message(paths[0]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        string[] messages = [.. paths.Select(Message)];

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        Assert.Contains("it has 3 bytes, fewer than the 8 of the header's length", messages[0], StringComparison.Ordinal);
        Assert.Contains("announce a header of 18446744073709551615 bytes, but there are 1 after them", messages[1], StringComparison.Ordinal);
        Assert.Contains("announce a header of 1073741824 bytes, but there are 1 after them", messages[2], StringComparison.Ordinal);
        Assert.Contains("the header describes 2000000000 bytes of data, but the file has 4: it is cut off", messages[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderBeyondTheLimit_IsRefusedBeforeItIsRead()
    {
        string path = Path.Combine(_folder.Path, "huge");
        using (FileStream file = File.Create(path))
        {
            file.Write([1, 0xE1, 0xF5, 5, 0, 0, 0, 0]);
            file.SetLength(8 + 100_000_001L);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Message(path);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        Assert.Contains("announce a header of 100000001 bytes, but there are 100000001 after them, and more than 100000000 are never read", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EveryTruncationOfAFile_IsRefused()
    {
        byte[] good = Written();
        for (int length = 0; length < good.Length; length++)
        {
            Message(_folder.Write("cut", good[..length]));
        }

        Message(_folder.Write("longer", [.. good, 0]));
    }

    [Fact]
    public void Read_EveryBitFlipOfAFileWithChecksum_IsRefused()
    {
        byte[] good = Written();
        for (int bit = 0; bit < 8 * good.Length; bit++)
        {
            byte[] damaged = [.. good];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Message(_folder.Write("flipped", damaged));
        }
    }

    [Fact]
    public void Read_EveryHeaderByteReplacedInAFileWithoutChecksum_IsRefusedOrGivesWholeTensors()
    {
        byte[] good = RawSafeTensors.Create("""{"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""", 0, 0, 128, 63, 0, 0, 0, 64);
        string path = Path.Combine(_folder.Path, "foreign");
        foreach (char value in "0123456789{}[],:\"\\ -.eEFINnw\0\x7F\xFF")
        {
            for (int i = 0; i < good.Length - 8; i++)
            {
                byte[] damaged = [.. good];
                damaged[i] = (byte)value;
                File.WriteAllBytes(path, damaged);
                try
                {
                    SafeTensor tensor = Assert.Single(SafeTensors.Read(path).Tensors);
                    Assert.Equal(2, tensor.Length);
                    Assert.Equal([1, 2], tensor.Shape);
                    Assert.True(tensor.Type == "F32" ? tensor.ToArray() is [1, 2] : tensor.Type[1..] == "32");
                }
                catch (MinigradException error)
                {
                    Assert.Contains(path, error.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    private byte[] Written()
    {
        string path = Path.Combine(_folder.Path, "good");
        SafeTensors.Write(path, [new("w", [1, 2], new float[] { 1, 2 }), new("b", [], new float[] { 3 })], new Dictionary<string, string> { ["epoch"] = "7" });
        Assert.Equal([1, 2], SafeTensors.Read(path)["w"].ToArray());
        return File.ReadAllBytes(path);
    }

    private static string Message(string path)
    {
        MinigradException error = Assert.Throws<MinigradException>(() => SafeTensors.Read(path));
        Assert.StartsWith($"{path} is not a safetensors file that can be read: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(error.Message)));
        return error.Message;
    }
}
