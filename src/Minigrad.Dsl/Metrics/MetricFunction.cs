namespace Minigrad;

/// <summary>The mean of a measure over one batch.</summary>
/// <param name="output">The model's first output, row-major.</param>
/// <param name="batch">The batch, with the labels or targets that the output should agree with.</param>
/// <returns>The mean over the batch's samples.</returns>
public delegate double MetricFunction(ReadOnlySpan<float> output, in Batch batch);
