using System.Globalization;
using Google.Protobuf;
using Minigrad.TensorBoard;

namespace Minigrad;

/// <summary>
/// Writes scalars and histograms into an event file that TensorBoard reads while it grows (<c>tensorboard --logdir runs</c>). Each writer begins a file of its own, so
/// that a resumed run continues its curves in the same folder. A value with a tag that exists allocates nothing.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
public sealed class TensorBoardWriter : IDisposable
{
    private const int BucketCount = 30;

    private readonly FileStream _file;
    private readonly TimeProvider _time;
    private readonly SummaryValue _value = new();
    private readonly Histogram _histogram = new();
    private readonly Event _event = new() { Summary = new() };
    private byte[] _record = new byte[1024];

    /// <summary>Begins an event file.</summary>
    /// <param name="folder">The run's folder; it is made if it does not exist. TensorBoard shows its name as the run's.</param>
    /// <param name="time">Where the events' times come from; the system's clock if null.</param>
    /// <exception cref="IOException">The folder or the file cannot be made.</exception>
    public TensorBoardWriter(string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _time = time ?? TimeProvider.System;
        Directory.CreateDirectory(folder);
        _file = Create(folder, _time.GetUtcNow().ToUnixTimeSeconds());
        _event.Summary.Value.Add(_value);
        Write(new Event { WallTime = Now, FileVersion = "brain.Event:2" });
        Flush();
    }

    /// <summary>The event file.</summary>
    public string Path => _file.Name;

    private double Now => (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>Adds a point to a curve.</summary>
    /// <param name="tag">The curve. TensorBoard groups tags by what stands before the first slash: <c>valid/loss</c>.</param>
    /// <param name="value">The value; NaN and infinities are kept.</param>
    /// <param name="step">The training step.</param>
    public void AddScalar(string tag, float value, long step)
    {
        _value.Histo = null;
        _value.SimpleValue = value;
        Write(tag, step);
    }

    /// <summary>Adds a histogram of 30 equally wide buckets from the smallest to the largest value.</summary>
    /// <param name="tag">What the values are: <c>weights/Stem.Conv.weight</c>.</param>
    /// <param name="values">The values. Those that are not finite are left out; without a finite value nothing is written.</param>
    /// <param name="step">The training step.</param>
    public void AddHistogram(string tag, ReadOnlySpan<float> values, long step)
    {
        if (Describe(values))
        {
            _value.ClearSimpleValue();
            _value.Histo = _histogram;
            Write(tag, step);
        }
    }

    /// <summary>Hands everything written so far to the operating system, where a running TensorBoard sees it.</summary>
    public void Flush() => _file.Flush();

    /// <summary>Flushes and closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private static FileStream Create(string folder, long seconds)
    {
        for (int number = 0; ; number++)
        {
            string name = string.Create(
                CultureInfo.InvariantCulture, $"events.out.tfevents.{seconds:D10}.{Environment.MachineName}.{Environment.ProcessId}.{number}");
            string path = System.IO.Path.Combine(folder, name);
            try
            {
                return new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another writer of this process began in the same second: the next number is free.
            }
        }
    }

    private bool Describe(ReadOnlySpan<float> values)
    {
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity, sum = 0, squares = 0;
        long count = 0;
        foreach (float value in values)
        {
            if (float.IsFinite(value))
            {
                minimum = Math.Min(minimum, value);
                maximum = Math.Max(maximum, value);
                sum += value;
                squares += (double)value * value;
                count++;
            }
        }

        (_histogram.Min, _histogram.Max, _histogram.Num, _histogram.Sum, _histogram.SumSquares) = (minimum, maximum, count, sum, squares);
        if (count > 0)
        {
            FillBuckets(values, minimum, maximum, count);
        }

        return count > 0;
    }

    private void FillBuckets(ReadOnlySpan<float> values, double minimum, double maximum, long count)
    {
        _histogram.BucketLimit.Clear();
        _histogram.Bucket.Clear();
        double width = (maximum - minimum) / BucketCount;
        if (width == 0)
        {
            _histogram.BucketLimit.Add(maximum);
            _histogram.Bucket.Add(count);
            return;
        }

        Span<long> counts = stackalloc long[BucketCount];
        foreach (float value in values)
        {
            if (float.IsFinite(value))
            {
                counts[Math.Min((int)((value - minimum) / width), BucketCount - 1)]++;
            }
        }

        for (int i = 0; i < BucketCount; i++)
        {
            _histogram.BucketLimit.Add(i == BucketCount - 1 ? maximum : minimum + ((i + 1) * width));
            _histogram.Bucket.Add(counts[i]);
        }
    }

    private void Write(string tag, long step)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        _value.Tag = tag;
        _event.Step = step;
        _event.WallTime = Now;
        Write(_event);
    }

    private void Write(Event message)
    {
        int length = RecordFraming.HeaderLength + message.CalculateSize() + RecordFraming.FooterLength;
        if (length > _record.Length)
        {
            Array.Resize(ref _record, 2 * length);
        }

        Span<byte> record = _record.AsSpan(0, length);
        message.WriteTo(record[RecordFraming.HeaderLength..^RecordFraming.FooterLength]);
        RecordFraming.Frame(record);
        _file.Write(record);
    }
}
