using System.Buffers.Binary;
using System.IO.Compression;
using Digits.Data;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

public sealed class DigitDataTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("digits-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Draw_Always_HasTheNumbersOfImagesAndBalancedDigits()
    {
        var data = DigitData.Draw(seed: 1, threads: 2);

        Assert.Equal((20_000, 4_000), (data.Train.Count, data.Valid.Count));
        Assert.All(data.Train.Labels.ToArray().CountBy(label => label), digit => Assert.Equal(2_000, digit.Value));
        Assert.All(data.Valid.Labels.ToArray().CountBy(label => label), digit => Assert.Equal(400, digit.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LoadMnist_PlainOrGzip_ReadsImagesAndLabels(bool gzip)
    {
        WriteSet(side: 28, labels: [3, 1, 4], gzip);

        var data = DigitData.LoadMnist(folder.FullName);

        float[] image = new float[28 * 28];
        data.Train.CopyInputs(2, image);
        Assert.Equal([3, 1, 4], data.Train.Labels);
        Assert.Equal(2 / 256f, image[0]);
        Assert.Equal("mnist", data.Name);
    }

    [Theory]
    [InlineData(14, new byte[] { 3, 1 }, "the training images are 14 x 14 pixels; this program reads digits of 28 x 28")]
    [InlineData(28, new byte[] { 3, 11 }, "the label of training image 1 is 11; labels are 0 to 9")]
    [InlineData(28, new byte[0], "there are no training images")]
    public void LoadMnist_NotDigits_SaysWhatIsWrong(int side, byte[] labels, string message)
    {
        WriteSet(side, labels, gzip: false);

        MinigradException error = Assert.Throws<MinigradException>(() => DigitData.LoadMnist(folder.FullName));

        Assert.Equal($"{folder.FullName}: {message}", error.Message);
    }

    private void WriteSet(int side, byte[] labels, bool gzip)
    {
        byte[] pixels = [.. Enumerable.Range(0, labels.Length * side * side).Select(index => (byte)(index / (side * side)))];
        foreach (string part in (ReadOnlySpan<string>)["train", "t10k"])
        {
            Write($"{part}-images-idx3-ubyte", [labels.Length, side, side], pixels, gzip);
            Write($"{part}-labels-idx1-ubyte", [labels.Length], labels, gzip);
        }
    }

    private void Write(string name, int[] shape, byte[] values, bool gzip)
    {
        byte[] header = new byte[4 + 4 * shape.Length];
        header[2] = 8;
        header[3] = (byte)shape.Length;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * axis), shape[axis]);
        }

        using FileStream file = File.Create(Path.Combine(folder.FullName, gzip ? name + ".gz" : name));
        using Stream content = gzip ? new GZipStream(file, CompressionLevel.Fastest) : file;
        content.Write(header);
        content.Write(values);
    }
}
