using ScottPlot;

namespace Minigrad;

/// <summary>Losses over a fit.</summary>
public static class LossFigure
{
    /// <summary>The training loss of each batch and, if the history is given, training and validation loss of each epoch.</summary>
    /// <param name="recorder">The batches of the fit.</param>
    /// <param name="history">The epochs of the same fit.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="MinigradException">Nothing was recorded.</exception>
    public static Figure Of(Recorder recorder, History? history = null)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        if (recorder.Losses.Count == 0)
        {
            throw new MinigradException("The recorder holds no batch to draw: give it to a fit as a callback first.");
        }

        Plot plot = Panel.Of("Loss", "training batch", "loss");
        plot.Line(recorder.Losses.Select(loss => (double)loss), "batch", faint: true);
        if (history is { Epochs.Count: > 0 })
        {
            // An epoch's mean lies at its middle, its validation at its end.
            double batches = recorder.Losses.Count / (double)history.Epochs.Count;
            plot.Line(history.Epochs.Select(epoch => epoch.Train.Loss), "training, epoch", history.Epochs.Select((_, i) => (i + 0.5) * batches));
            if (history.Epochs.All(epoch => epoch.Valid is not null))
            {
                plot.Line(history.Epochs.Select(epoch => epoch.Valid!.Loss), "validation, epoch", history.Epochs.Select((_, i) => (i + 1) * batches));
            }
        }

        plot.ShowLegend(Alignment.UpperRight);
        return new(1, plot);
    }
}
