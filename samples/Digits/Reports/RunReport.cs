namespace Digits.Reports;

/// <summary>The results of one run, as <c>--json</c> writes them.</summary>
/// <param name="Dataset"><c>drawn</c> or <c>mnist</c>.</param>
/// <param name="Model"><c>cnn</c> or <c>mlp</c>.</param>
/// <param name="Epochs">Epochs that were finished.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="ValidLoss">Mean cross entropy over the validation images, or null where it is no number.</param>
/// <param name="ValidAccuracy">Share of the validation images that are read right, 0 to 1.</param>
/// <param name="TrainSeconds">Seconds spent in training steps.</param>
/// <param name="StepMicroseconds">Mean microseconds of a training step.</param>
/// <param name="PeakMegabytes">The most memory that the process held, in units of 1,000,000 bytes.</param>
/// <param name="ParameterChecksum">SHA-256 of the trained parameters, in hexadecimal.</param>
internal sealed record RunReport(
    string Dataset,
    string Model,
    int Epochs,
    int Seed,
    double? ValidLoss,
    double ValidAccuracy,
    double TrainSeconds,
    double StepMicroseconds,
    double PeakMegabytes,
    string ParameterChecksum);
