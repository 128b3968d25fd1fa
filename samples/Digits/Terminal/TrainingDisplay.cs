using System.Diagnostics;
using System.Globalization;
using Minigrad;
using Spectre.Console;

namespace Digits.Terminal;

/// <summary>
/// Shows how the training goes: in a terminal one line that is rewritten during an epoch, and everywhere one line that stays for
/// each finished epoch.
/// </summary>
internal sealed class TrainingDisplay(IAnsiConsole console) : IProgress<TrainingProgress>
{
    private const int BarWidth = 20;
    private const float Smoothing = 0.9f;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(80);

    private LiveDisplayContext? live;
    private long lastUpdate;
    private double smoothLoss;
    private double? accuracy;

    /// <summary>Runs the training with the display up.</summary>
    /// <typeparam name="T">What the training returns.</typeparam>
    /// <param name="training">Trains and reports to what it is given.</param>
    public T During<T>(Func<IProgress<TrainingProgress>, T> training)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            return training(this);
        }

        return console.Live(Text.Empty).AutoClear(true).Start(context =>
        {
            live = context;
            try
            {
                return training(this);
            }
            finally
            {
                live = null;
            }
        });
    }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        if (value.Completed is { } result)
        {
            accuracy = result.Valid?.Accuracy;
            console.WriteLine(Line(result, value.Epochs));
            return;
        }

        smoothLoss = value.Step == 1 ? value.Loss : smoothLoss * Smoothing + value.Loss * (1 - Smoothing);
        if (live is not null && Stopwatch.GetElapsedTime(lastUpdate) > Refresh)
        {
            lastUpdate = Stopwatch.GetTimestamp();
            live.UpdateTarget(new Markup(LiveLine(value)));
        }
    }

    private static string Line(EpochResult result, int epochs)
    {
        string valid = result.Valid is { } measured
            ? string.Create(CultureInfo.InvariantCulture, $"valid loss {measured.Loss:F4}  accuracy {100 * measured.Accuracy:F2} %")
            : $"stopped after {result.Steps} batches";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {result.Epoch}/{epochs}  train loss {result.Train.Loss:F4}  {valid}  {result.Seconds:F1} s");
    }

    private string LiveLine(TrainingProgress progress)
    {
        (char full, char empty) = console.Profile.Capabilities.Unicode ? ('━', '─') : ('#', '-');
        int filled = BarWidth * progress.Batch / progress.Batches;
        string bar = $"[green]{new string(full, filled)}[/][dim]{new string(empty, BarWidth - filled)}[/]";
        string last = accuracy is { } share ? string.Create(CultureInfo.InvariantCulture, $"  accuracy so far {100 * share:F2} %") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {progress.Epoch}/{progress.Epochs}  {bar} {100 * progress.Batch / progress.Batches,3} %  loss {smoothLoss:F4}{last}");
    }
}
