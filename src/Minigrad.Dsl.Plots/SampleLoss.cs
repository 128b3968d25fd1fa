namespace Minigrad;

/// <summary>How a model reads a sample.</summary>
/// <param name="Sample">The sample's index in its data set.</param>
/// <param name="Loss">The loss of this sample alone.</param>
/// <param name="Predicted">The index of the largest output.</param>
public readonly record struct SampleLoss(int Sample, float Loss, int Predicted);
