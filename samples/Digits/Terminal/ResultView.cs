using System.Globalization;
using Digits.Reports;
using Digits.Training;
using Minigrad;
using Spectre.Console;

namespace Digits.Terminal;

/// <summary>Shows what a run gave: a table of numbers, the confusions, some images that were read wrong.</summary>
internal static class ResultView
{
    /// <summary>Writes all of it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="report">The run's numbers.</param>
    /// <param name="outcome">The trained model and its readings.</param>
    /// <param name="images">The validation images, with pixels from 0 to 1.</param>
    public static void Write(IAnsiConsole console, RunReport report, Outcome outcome, Dataset images)
    {
        Confusion confusion = new(outcome.Valid.Readings);
        console.WriteLine();
        console.Write(Numbers(report, outcome));
        console.WriteLine();
        console.Write(ConfusionView.Table(confusion));
        console.WriteLine(ConfusionView.Summary(confusion));
        if (confusion.Wrong.Count > 0)
        {
            console.WriteLine();
            console.Write(ConfusionView.WrongReadings(console, confusion, images));
        }
    }

    private static Table Numbers(RunReport report, Outcome outcome)
    {
        Table table = new Table().AddColumn("result").AddColumn(new TableColumn("value").RightAligned());
        Row("valid accuracy", $"{100 * report.ValidAccuracy:F2} %");
        Row("valid loss", $"{report.ValidLoss:F4}");
        Row("epochs", $"{report.Epochs}");
        Row("training time", $"{report.TrainSeconds:F2} s");
        Row("a training step", $"{report.StepMicroseconds:N0} µs");
        Row("peak memory", $"{report.PeakMegabytes:N0} MB");
        Row("parameters", $"{outcome.Model.Parameters.ElementCount:N0}");
        Row("their SHA-256", $"{report.ParameterChecksum[..16]}...");
        return table;

        void Row(string name, FormattableString value) => table.AddRow(new Text(name), new Text(value.ToString(CultureInfo.InvariantCulture)));
    }
}
