using Course.Experiments;

namespace Course.Reports;

/// <summary>A result as it stands in the JSON.</summary>
/// <param name="Id">The experiment's id.</param>
/// <param name="Published">The course's number.</param>
/// <param name="Measured">The median over the seeds; null if it is not finite.</param>
/// <param name="WithinTolerance">Whether the median agrees with the published number.</param>
/// <param name="Seconds">The time of all seeds.</param>
/// <param name="BySeed">The result of each seed; null where it is not finite.</param>
internal sealed record ResultRow(string Id, double Published, double? Measured, bool WithinTolerance, double Seconds, IReadOnlyList<double?> BySeed)
{
    /// <summary>The row of a result.</summary>
    public static ResultRow Of(ExperimentResult result) => new(
        result.Experiment.Id,
        result.Experiment.Published,
        Finite(result.Median),
        result.WithinTolerance,
        result.Seconds,
        [.. result.BySeed.Select(Finite)]);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
