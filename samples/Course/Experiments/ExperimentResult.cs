namespace Course.Experiments;

/// <summary>What an experiment gave.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="BySeed">The result of each seed, from 1.</param>
/// <param name="Seconds">The time of all runs.</param>
internal sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<double> BySeed, double Seconds)
{
    /// <summary>The mean over the seeds.</summary>
    public double Mean => BySeed.Average();

    /// <summary>Whether the mean agrees with the published number.</summary>
    public bool WithinTolerance => Experiment.Tolerance.Contains(Mean);
}
