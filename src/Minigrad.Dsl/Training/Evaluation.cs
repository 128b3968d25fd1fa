namespace Minigrad;

/// <summary>A model measured on a data set.</summary>
/// <param name="Loss">The mean loss over all samples: batch means weighted by batch size. NaN for an empty set.</param>
/// <param name="Accuracy">The share of samples, 0 to 1, whose largest output is their label's; null for target values.</param>
/// <param name="Count">The number of samples.</param>
public readonly record struct Evaluation(double Loss, double? Accuracy, long Count);
