using Xunit;

namespace Minigrad.Tests;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] s_matrix = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 10, 20, 30, 40, 50, 60];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("matrix", false)]
    [InlineData("matrix.gz", true)]
    [InlineData("matrix.gz", false)]
    [InlineData("matrix", true)]
    public void Read_GoodFile_GivesShapeAndValuesWhateverTheEnding(string name, bool compressed)
    {
        string path = _folder.Write(name, compressed ? TemporaryFolder.Compressed(s_matrix) : s_matrix);

        IdxFile file = IdxFile.Read(path);

        Assert.Equal([2, 3], file.Shape);
        Assert.Equal([10, 20, 30, 40, 50, 60], file.Values.ToArray());
    }

    [Theory]
    [InlineData(new byte[0], "expected an IDX header of 4 bytes, but found 0 bytes.")]
    [InlineData(new byte[] { 0, 0, 8 }, "expected an IDX header of 4 bytes, but found 3 bytes.")]
    [InlineData(new byte[] { 0, 1, 8, 1, 0, 0, 0, 0 }, "expected the IDX header 00 00 08 (unsigned bytes), but found 00 01 08.")]
    [InlineData(new byte[] { 0, 0, 13, 1, 0, 0, 0, 0 }, "expected the IDX header 00 00 08 (unsigned bytes), but found 00 00 0d.")]
    [InlineData(new byte[] { 0, 0, 8, 0 }, "expected 1 to 8 axes, but found 0.")]
    [InlineData(new byte[] { 0, 0, 8, 9 }, "expected 1 to 8 axes, but found 9.")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 0, 0, 2, 0 }, "expected 8 bytes for the sizes of 2 axes, but found 5.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 255, 255, 255, 255 }, "expected sizes from 0 with a product of at most 2147483591, but found [4294967295].")]
    [InlineData(
        new byte[] { 0, 0, 8, 2, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF },
        "expected sizes from 0 with a product of at most 2147483591, but found [2147483647, 2147483647].")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 3, 1, 2 }, "expected 11 bytes for shape [3], but the file has 10.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 1, 2 }, "expected 9 bytes for shape [1], but the file has 10.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0x40, 0, 0, 0, 1 }, "expected 1073741832 bytes for shape [1073741824], but the file has 9.")]
    public void Read_DamagedFile_SaysWhatWasExpectedAndFound(byte[] content, string message)
    {
        string path = _folder.Write("damaged", content);

        Assert.Equal($"{path}: {message}", Assert.Throws<MinigradException>(() => IdxFile.Read(path)).Message);
    }

    [Fact]
    public void Read_EmptyAxis_GivesNoValues()
    {
        IdxFile file = IdxFile.Read(_folder.Write("empty", 0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 28));

        Assert.Equal([0, 28], file.Shape);
        Assert.Equal(0, file.Values.Length);
    }

    [Fact]
    public void Read_CompressedHeaderThatClaimsTooMuch_TakesNoMemory()
    {
        string path = _folder.Write("bomb.gz", TemporaryFolder.Compressed([0, 0, 8, 1, 0x7F, 0, 0, 0, 1, 2, 3]));
        long limit = new FileInfo(path).Length * 1032;
        long before = GC.GetAllocatedBytesForCurrentThread();

        MinigradException error = Assert.Throws<MinigradException>(() => IdxFile.Read(path));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        Assert.Equal($"{path}: expected 2130706440 bytes for shape [2130706432], but a gzip file of this length holds at most {limit}.", error.Message);
    }

    [Fact]
    public void Read_CompressedFileOfWrongLength_SaysWhereItEnds()
    {
        string shorter = _folder.Write("short.gz", TemporaryFolder.Compressed(s_matrix[..^2]));
        string longer = _folder.Write("long.gz", TemporaryFolder.Compressed([.. s_matrix, 7]));

        Assert.Equal($"{shorter}: expected 6 elements for shape [2, 3], but the data ends after 4.", Message(shorter));
        Assert.Equal($"{longer}: expected 6 elements for shape [2, 3], but there is more data after them.", Message(longer));
    }

    [Fact]
    public void Read_EveryTruncationAndBitFlipOfACompressedFile_IsAnErrorOrTheSameValues()
    {
        byte[] good = TemporaryFolder.Compressed(s_matrix);
        for (int length = 0; length < good.Length; length++)
        {
            string path = _folder.Write("cut.gz", good[..length]);
            AssertErrorOrMatrix(path);
        }

        for (int bit = 0; bit < 8 * good.Length; bit++)
        {
            byte[] damaged = [.. good];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertErrorOrMatrix(_folder.Write("flipped.gz", damaged));
        }
    }

    private static void AssertErrorOrMatrix(string path)
    {
        try
        {
            Assert.Equal([10, 20, 30, 40, 50, 60], IdxFile.Read(path).Values.ToArray());
        }
        catch (MinigradException error)
        {
            Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        }
    }

    private static string Message(string path) => Assert.Throws<MinigradException>(() => IdxFile.Read(path)).Message;
}
