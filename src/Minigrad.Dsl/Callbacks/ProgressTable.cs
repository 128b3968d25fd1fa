using System.Globalization;

namespace Minigrad;

/// <summary>Writes a table as plain text: a line for each epoch with losses, metrics and time, and how the fit ended if it ended early.</summary>
/// <param name="writer">Where to write; the console if null.</param>
public sealed class ProgressTable(TextWriter? writer = null) : Callback
{
    private const int LeastWidth = 10;
    private readonly TextWriter _writer = writer ?? Console.Out;
    private bool _hasHeader;

    /// <summary>After the callbacks that make results.</summary>
    public override int Order => 1000;

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state) => _hasHeader = false;

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state)
    {
        (string Header, string Text)[] cells = [.. Cells(state.Result!)];
        if (!_hasHeader)
        {
            _writer.WriteLine(string.Join("  ", cells.Select(cell => cell.Header.PadLeft(LeastWidth))));
            _hasHeader = true;
        }

        _writer.WriteLine(string.Join("  ", cells.Select(cell => cell.Text.PadLeft(Math.Max(LeastWidth, cell.Header.Length)))));
        _writer.Flush();
    }

    /// <inheritdoc/>
    public override void AfterFit(TrainingState state)
    {
        if (state.StopReason != StopReason.Completed)
        {
            _writer.WriteLine(state.StopMessage);
            _writer.Flush();
        }
    }

    private static IEnumerable<(string Header, string Text)> Cells(EpochResult result) =>
    [
        ("epoch", result.Epoch.ToString(CultureInfo.InvariantCulture)),
        .. Cells("train", result.Train),
        .. result.Valid is null ? [] : Cells("valid", result.Valid),
        ("time", Time(result.Seconds)),
    ];

    private static IEnumerable<(string Header, string Text)> Cells(string pass, Evaluation evaluation) =>
    [
        ($"{pass} loss", Number(evaluation.Loss)),
        .. evaluation.Metrics.Select(metric => ($"{pass} {metric.Key}", Number(metric.Value))),
    ];

    private static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Time(double seconds) => seconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s")
        : TimeSpan.FromSeconds(seconds).ToString(seconds < 3600 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
}
