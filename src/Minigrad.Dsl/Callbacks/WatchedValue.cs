namespace Minigrad;

/// <summary>A quantity of an epoch's result that a callback compares from epoch to epoch, and the best of it so far.</summary>
internal sealed class WatchedValue
{
    private readonly string _owner;
    private readonly string? _metric;
    private readonly Goal _goal;
    private readonly double _minimumDelta;

    public WatchedValue(string owner, string? metric, Goal? goal, double minimumDelta)
    {
        if (!double.IsFinite(minimumDelta) || minimumDelta < 0)
        {
            throw new MinigradException(FormattableString.Invariant($"{owner}: minimumDelta is {minimumDelta}; it must be finite and at least 0."));
        }

        _owner = owner;
        _metric = metric;
        _goal = goal ?? (metric is null ? Goal.Minimize : Goal.Maximize);
        _minimumDelta = minimumDelta;
    }

    /// <summary>The best value; null before there is one.</summary>
    public double? Best { get; private set; }

    /// <summary>The epoch of the best value; 0 before there is one.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>The epochs since the best one.</summary>
    public int EpochsWithoutImprovement { get; private set; }

    public string Name => _metric ?? "loss";

    /// <summary>Starts anew, and refuses a metric that the fit does not measure before hours are spent on it.</summary>
    public void Begin(TrainingState state)
    {
        (Best, BestEpoch, EpochsWithoutImprovement) = (null, 0, 0);
        if (_metric is not null && !state.Metrics.Any(metric => metric.ResultName == _metric))
        {
            throw new MinigradException($"{_owner} watches '{_metric}', which is no metric of the learner; {NearestNames.Describe(_metric, [.. state.Metrics.Select(metric => metric.ResultName)])}.");
        }
    }

    /// <summary>Takes in the epoch just finished: its validation or, without one, its training. NaN is never better.</summary>
    /// <returns>Whether it is the best so far.</returns>
    public bool Update(EpochResult result)
    {
        Evaluation measured = result.Valid ?? result.Train;
        double value = _metric is null ? measured.Loss : measured.Metrics[_metric];
        bool better = Best is not { } best ? !double.IsNaN(value) : _goal == Goal.Minimize ? value < best - _minimumDelta : value > best + _minimumDelta;
        if (better)
        {
            (Best, BestEpoch, EpochsWithoutImprovement) = (value, result.Epoch, 0);
        }
        else
        {
            EpochsWithoutImprovement++;
        }

        return better;
    }

    /// <summary>Counts the epochs without improvement from 0 again.</summary>
    public void ResetPatience() => EpochsWithoutImprovement = 0;

    public void Save(CallbackState state)
    {
        state.Set("best", Best ?? double.NaN);
        state.Set("bestEpoch", BestEpoch);
        state.Set("epochsWithoutImprovement", EpochsWithoutImprovement);
    }

    public void Load(CallbackState state)
    {
        BestEpoch = (int)state.GetLong("bestEpoch");
        Best = BestEpoch == 0 ? null : state.GetDouble("best");
        EpochsWithoutImprovement = (int)state.GetLong("epochsWithoutImprovement");
    }
}
