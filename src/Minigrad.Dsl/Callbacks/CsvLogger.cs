using System.Buffers;
using System.Globalization;
using System.Text;

namespace Minigrad;

/// <summary>
/// Writes a row of comma-separated values (RFC 4180) after each epoch: <c>epoch,steps,seconds,learning_rate,train_loss,valid_loss</c> and for each metric
/// <c>train_NAME,valid_NAME</c>. The epoch counts on from fit to fit. Numbers are invariant and read back exactly; a validation that did not take place has empty fields.
/// </summary>
public sealed class CsvLogger : EpochLogger
{
    /// <summary>Creates the callback.</summary>
    /// <param name="path">The file; its folder is made if it does not exist.</param>
    /// <param name="append">Whether to add to a file that exists, which must have the same columns; false to replace it.</param>
    public CsvLogger(string path, bool append = false)
        : base(path, append)
    {
    }

    private protected override void WriteHeader(IBufferWriter<byte> line, TrainingState state) => WriteFields(
        line,
        ["epoch", "steps", "seconds", "learning_rate", "train_loss", "valid_loss", .. state.Metrics.SelectMany(metric => new[] { $"train_{metric.ResultName}", $"valid_{metric.ResultName}" })]);

    private protected override void WriteRow(IBufferWriter<byte> line, long epoch, TrainingState state)
    {
        EpochResult result = state.Result!;
        WriteFields(
            line,
            [
                epoch.ToString(CultureInfo.InvariantCulture),
                result.Steps.ToString(CultureInfo.InvariantCulture),
                Number(result.Seconds),
                state.Optimizer.LearningRate.ToString(CultureInfo.InvariantCulture),
                Number(result.Train.Loss),
                Number(result.Valid?.Loss),
                .. state.Metrics.SelectMany(metric => new[] { Number(result.Train.Metrics[metric.ResultName]), Number(result.Valid?.Metrics[metric.ResultName]) }),
            ]);
    }

    private static void WriteFields(IBufferWriter<byte> line, string[] fields) => Encoding.UTF8.GetBytes(string.Join(',', fields.Select(Quoted)) + "\r\n", line);

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny("\",\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static string Number(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
