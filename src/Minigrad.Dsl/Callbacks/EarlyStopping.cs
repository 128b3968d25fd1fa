using System.Globalization;

namespace Minigrad;

/// <summary>
/// Ends the fit when a quantity has not become better for some epochs (Prechelt, 1998). It watches the validation or, without validation data, the training. To have
/// the best epoch's parameters at the end, add <see cref="SaveBest"/>.
/// </summary>
public sealed class EarlyStopping : Callback
{
    private readonly WatchedValue _watched;
    private readonly int _patience;

    /// <summary>Creates the callback.</summary>
    /// <param name="metric">The name of the metric to watch: <c>nameof(Accuracy)</c>; the loss if null.</param>
    /// <param name="patience">The number of epochs without improvement after which the fit ends, at least 1.</param>
    /// <param name="minimumDelta">By how much a value must be better to count as improvement, at least 0.</param>
    /// <param name="goal">Which values are better; by default smaller ones for the loss and larger ones for a metric.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public EarlyStopping(string? metric = null, int patience = 3, double minimumDelta = 0, Goal? goal = null)
    {
        if (patience < 1)
        {
            throw new MinigradException($"EarlyStopping: patience is {patience}; it must be at least 1.");
        }

        _watched = new(nameof(EarlyStopping), metric, goal, minimumDelta);
        _patience = patience;
    }

    /// <summary>The best value; null before the first epoch's end.</summary>
    public double? Best => _watched.Best;

    /// <summary>The epoch of the best value; 0 before the first epoch's end.</summary>
    public int BestEpoch => _watched.BestEpoch;

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state) => _watched.Begin(state);

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state)
    {
        if (!_watched.Update(state.Result!) && _watched.EpochsWithoutImprovement >= _patience)
        {
            string best = Best is { } value ? string.Create(CultureInfo.InvariantCulture, $"the best was {value:G6} in epoch {BestEpoch}") : "it was never a number";
            state.Stop($"The {(state.Result!.Valid is null ? "training" : "validation")} {_watched.Name} has not improved for {_patience} {(_patience == 1 ? "epoch" : "epochs")}: {best}.");
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state) => _watched.Save(state);

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => _watched.Load(state);
}
