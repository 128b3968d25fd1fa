using System.Text;
using CsCheck;
using Minigrad.Tests;
using Xunit;

namespace Minigrad.TensorBoard.Tests;

public sealed class TensorBoardWriterTests : IDisposable
{
    private static readonly FixedTime s_time = new(new DateTimeOffset(2026, 11, 24, 10, 30, 0, 500, TimeSpan.Zero));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Crc_OfTheCheckText_IsThePublishedOne() => Assert.Equal(0xE3069283u, RecordReader.Crc(Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void Frame_AnyData_HasTheChecksumsOfTheDefinition() => Gen.Byte.Array[0, 70].Sample(data =>
    {
        byte[] record = new byte[RecordFraming.HeaderLength + data.Length + RecordFraming.FooterLength];
        data.CopyTo(record, RecordFraming.HeaderLength);
        RecordFraming.Frame(record);
        string path = Path.Combine(_folder.Path, Path.GetRandomFileName());
        File.WriteAllBytes(path, record);

        Assert.Equal(data, Assert.Single(RecordReader.ReadAll(path)));
    }, iter: 200);

    [Fact]
    public void File_BeginsWithTheVersion()
    {
        using TensorBoardWriter writer = new(Path.Combine(_folder.Path, "runs", "first"), s_time);

        WireMessage first = new(Assert.Single(RecordReader.ReadAll(writer.Path)));
        Assert.Equal([1, 3], first.Fields);
        Assert.Equal("brain.Event:2", first.Text(3));
        Assert.Equal(1795516200.5, first.Double(1));
        Assert.StartsWith("events.out.tfevents.1795516200.", Path.GetFileName(writer.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Scalars_OfAllKinds_AreReadBack()
    {
        using (TensorBoardWriter writer = new(_folder.Path, s_time))
        {
            writer.AddScalar("valid/loss", 0, 0);
            writer.AddScalar("valid/loss", -1.5f, 3_000_000_000);
            writer.AddScalar("größe", float.NaN, 2);
        }

        Assert.Equal(
            [("valid/loss", 0L, 0f), ("valid/loss", 3_000_000_000L, -1.5f), ("größe", 2L, float.NaN)],
            LoggedValue.ReadFolder(_folder.Path).Select(value => (value.Tag, value.Step, value.Scalar!.Value)));
    }

    [Fact]
    public void Histogram_OfValues_HasTheirCountsAndSums()
    {
        // 0, 0.1, ..., 29.9 and 30: buckets of width 1 with ten values each, and the largest value in the last one.
        float[] values = [.. Enumerable.Range(0, 301).Select(i => i / 10f), float.NaN, float.PositiveInfinity, float.NegativeInfinity];
        using (TensorBoardWriter writer = new(_folder.Path, s_time))
        {
            writer.AddHistogram("weights/Head", values, 7);
        }

        LoggedValue logged = Assert.Single(LoggedValue.ReadFolder(_folder.Path));
        WireMessage histogram = logged.Histogram!;
        Assert.Equal(("weights/Head", 7L, null), (logged.Tag, logged.Step, logged.Scalar));
        Assert.False(histogram.Fields.Contains(1));
        Assert.Equal((30.0, 301.0), (histogram.Double(2), histogram.Double(3)));
        Assert.Equal(4515, histogram.Double(4), 1e-4);
        Assert.Equal(90450.5, histogram.Double(5), 1e-2);
        Assert.Equal(Enumerable.Range(1, 30).Select(limit => (double)limit), histogram.Doubles(6));
        Assert.Equal([.. Enumerable.Repeat(10.0, 29), 11], histogram.Doubles(7));
    }

    [Fact]
    public void Histogram_OfEqualValues_IsOneBucket()
    {
        using (TensorBoardWriter writer = new(_folder.Path, s_time))
        {
            writer.AddHistogram("spread", [1, 2, 3], 0);
            writer.AddHistogram("bias", [0.5f, 0.5f], 0);
            writer.AddHistogram("nothing", [float.NaN], 0);
            writer.AddHistogram("nothing", [], 0);
        }

        List<LoggedValue> values = LoggedValue.ReadFolder(_folder.Path);
        Assert.Equal(["spread", "bias"], values.Select(value => value.Tag));
        Assert.Equal([0.5], values[1].Histogram!.Doubles(6));
        Assert.Equal([2], values[1].Histogram!.Doubles(7));
    }

    [Fact]
    public void Histogram_AnyValues_CountsEachOnceInsideItsBucket() => Gen.Float[-1e6f, 1e6f].Array[1, 100].Sample(values =>
    {
        string folder = Path.Combine(_folder.Path, Path.GetRandomFileName());
        using (TensorBoardWriter writer = new(folder, s_time))
        {
            writer.AddHistogram("any", values, 1);
        }

        WireMessage histogram = LoggedValue.ReadFolder(folder).Single().Histogram!;
        double[] limits = histogram.Doubles(6), counts = histogram.Doubles(7);
        Assert.Equal(values.Length, counts.Sum());
        Assert.Equal(values.Max(), limits[^1]);
        double slack = (limits[^1] - values.Min()) * 1e-9;
        for (int i = 0; i < limits.Length; i++)
        {
            Assert.InRange(counts.Take(i + 1).Sum(), values.Count(value => value < limits[i] - slack), values.Count(value => value <= limits[i] + slack));
        }
    }, iter: 100);

    [Fact]
    public void Writers_OfOneFolderAndSecond_HaveFilesOfTheirOwn()
    {
        using TensorBoardWriter first = new(_folder.Path, s_time), second = new(_folder.Path, s_time);
        first.AddScalar("a", 1, 1);
        second.AddScalar("a", 2, 2);
        first.Flush();
        second.Flush();

        Assert.NotEqual(first.Path, second.Path);
        Assert.Equal((1f, 2f), (LoggedValue.Read(first.Path).Single().Scalar, LoggedValue.Read(second.Path).Single().Scalar));
    }

    [Fact]
    public void Values_OfATagThatExists_AllocateNothing()
    {
        using TensorBoardWriter writer = new(_folder.Path);
        float[] weights = [1, 2, 3];
        Add(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 1; step < 100; step++)
        {
            Add(step);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Add(long step)
        {
            writer.AddScalar("loss", step, step);
            writer.AddHistogram("weights", weights, step);
        }
    }

    [Fact]
    public void AddScalar_WithoutATag_IsRefused()
    {
        using TensorBoardWriter writer = new(_folder.Path);

        Assert.Throws<ArgumentException>(() => writer.AddScalar("", 1, 1));
    }
}
