namespace Minigrad;

/// <summary>What <see cref="Lsuv.Initialize"/> did with a layer.</summary>
/// <param name="Pair">The layers.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="MeanBefore">The mean of the measured output before any layer was changed.</param>
/// <param name="DeviationBefore">Its standard deviation, <c>√(Σ(x - mean)²/(n - 1))</c>, then.</param>
/// <param name="Mean">The mean after all layers were changed.</param>
/// <param name="Deviation">The standard deviation then.</param>
/// <param name="Iterations">How often weight and bias were changed.</param>
/// <param name="FixedMean">Why the mean could not be moved to 0; null if it could, or was not to be.</param>
public sealed record LsuvResult(
    LsuvPair Pair,
    LsuvOutcome Outcome,
    double MeanBefore,
    double DeviationBefore,
    double Mean,
    double Deviation,
    int Iterations,
    string? FixedMean);
