namespace Minigrad;

/// <summary>What a fit gave.</summary>
/// <param name="Epochs">The epochs in order; the last one may be partial, see <see cref="EpochResult.Steps"/>.</param>
/// <param name="StopReason">Why the fit ended.</param>
/// <param name="StopMessage">The same in a sentence, with the epoch and batch for an early end.</param>
/// <param name="Steps">The optimizer steps taken.</param>
/// <param name="Seconds">The time of the whole fit.</param>
public sealed record History(IReadOnlyList<EpochResult> Epochs, StopReason StopReason, string StopMessage, long Steps, double Seconds);
