using Digits.Reports;
using Minigrad;

namespace Digits.Training;

/// <summary>What a training gave.</summary>
/// <param name="Model">The trained model.</param>
/// <param name="History">The epochs and why the training ended.</param>
/// <param name="EpochsFinished">The number of epochs of which no batch is missing.</param>
/// <param name="StepMicroseconds">The median time of a training step.</param>
/// <param name="Valid">What the model reads in the validation images.</param>
internal sealed record Outcome(IModel Model, History History, int EpochsFinished, double StepMicroseconds, Examination Valid);
