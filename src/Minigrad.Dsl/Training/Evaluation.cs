namespace Minigrad;

/// <summary>A model measured on a data set.</summary>
/// <param name="Loss">
/// The mean loss over all samples: batch means weighted by batch size, or by the rows whose label the loss does not ignore. NaN if there were no samples, 0 if it ignores
/// all rows.
/// </param>
/// <param name="Count">The number of samples.</param>
/// <param name="Metrics">The metrics' values by name, in the order in which they were given. NaN if there were no samples.</param>
public sealed record Evaluation(double Loss, long Count, IReadOnlyDictionary<string, double> Metrics)
{
    /// <summary>The share of samples, 0 to 1, whose largest output is their label's; null for target values.</summary>
    public double? Accuracy => Metrics.TryGetValue(nameof(Accuracy), out double accuracy) ? accuracy : null;
}
