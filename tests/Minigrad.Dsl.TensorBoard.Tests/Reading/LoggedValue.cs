namespace Minigrad.TensorBoard.Tests;

/// <summary>One value of an event file: a scalar, or a histogram as its message.</summary>
internal sealed record LoggedValue(string Tag, long Step, double Time, float? Scalar, WireMessage? Histogram)
{
    /// <summary>Reads the values of the only event file of a folder.</summary>
    public static List<LoggedValue> ReadFolder(string folder) => Read(Directory.GetFiles(folder).Single());

    /// <summary>Reads the values of a file, after the record that names the format's version.</summary>
    public static List<LoggedValue> Read(string path) => [.. RecordReader.ReadAll(path).Skip(1).Select(Read)];

    private static LoggedValue Read(byte[] record)
    {
        WireMessage message = new(record);
        WireMessage value = message.Message(5).Message(1);
        long step = message.Fields.Contains(2) ? message.Integer(2) : 0;
        return new(
            value.Text(1), step, message.Double(1), value.Fields.Contains(2) ? value.Float(2) : null, value.Fields.Contains(5) ? value.Message(5) : null);
    }
}
