namespace Minigrad;

/// <summary>
/// Multiplies the optimizer's learning rate by a factor when a quantity has not become better for some epochs. It watches the validation or, without validation data, the
/// training. The rate stays reduced after the fit. A schedule of the learning rate sets it anew before each batch, so use one or the other.
/// </summary>
public sealed class ReduceOnPlateau : Callback
{
    private readonly WatchedValue _watched;
    private readonly float _factor;
    private readonly int _patience;
    private readonly float _minimum;

    /// <summary>Creates the callback.</summary>
    /// <param name="metric">The name of the metric to watch: <c>nameof(Accuracy)</c>; the loss if null.</param>
    /// <param name="factor">The factor, above 0 and below 1.</param>
    /// <param name="patience">The number of epochs without improvement after which the rate is reduced, at least 1; counted anew after each reduction.</param>
    /// <param name="minimumDelta">By how much a value must be better to count as improvement, at least 0.</param>
    /// <param name="minimum">The least rate, at least 0.</param>
    /// <param name="goal">Which values are better; by default smaller ones for the loss and larger ones for a metric.</param>
    /// <exception cref="MinigradException">A setting is out of its range.</exception>
    public ReduceOnPlateau(string? metric = null, float factor = 0.1f, int patience = 3, double minimumDelta = 0, float minimum = 0, Goal? goal = null)
    {
        Require(factor is > 0 and < 1, nameof(factor), factor, "above 0 and below 1");
        Require(patience >= 1, nameof(patience), patience, "at least 1");
        Require(float.IsFinite(minimum) && minimum >= 0, nameof(minimum), minimum, "finite and at least 0");
        _watched = new(nameof(ReduceOnPlateau), metric, goal, minimumDelta);
        _factor = factor;
        _patience = patience;
        _minimum = minimum;
    }

    /// <summary>How often the rate was reduced in this fit.</summary>
    public int Reductions { get; private set; }

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state)
    {
        _watched.Begin(state);
        Reductions = 0;
    }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state)
    {
        if (_watched.Update(state.Result!) || _watched.EpochsWithoutImprovement < _patience)
        {
            return;
        }

        _watched.ResetPatience();
        float rate = state.Optimizer.LearningRate, reduced = Math.Max(rate * _factor, _minimum);
        if (reduced < rate)
        {
            state.Optimizer.LearningRate = reduced;
            Reductions++;
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        _watched.Save(state);
        state.Set("reductions", Reductions);
    }

    /// <inheritdoc/>
    public override void LoadState(CallbackState state)
    {
        _watched.Load(state);
        Reductions = (int)state.GetLong("reductions");
    }

    private static void Require(bool holds, string name, double value, string rule)
    {
        if (!holds)
        {
            throw new MinigradException(FormattableString.Invariant($"ReduceOnPlateau: {name} is {value:G9}; it must be {rule}."));
        }
    }
}
