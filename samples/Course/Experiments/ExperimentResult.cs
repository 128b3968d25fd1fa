namespace Course.Experiments;

/// <summary>What an experiment gave.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="BySeed">The result of each seed, from 1.</param>
/// <param name="Seconds">The time of all runs.</param>
internal sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<double> BySeed, double Seconds)
{
    /// <summary>The median over the seeds: at the course's highest learning rates a run now and then diverges, which counts as NaN, the worst.</summary>
    public double Median => BySeed.OrderDescending().ElementAt(BySeed.Count / 2);

    /// <summary>Whether the median agrees with the published number.</summary>
    public bool WithinTolerance => Experiment.Tolerance.Contains(Median);
}
