namespace Minigrad;

/// <summary>The mean of a measure over one batch.</summary>
/// <param name="output">The measured output, row-major: the one that the first loss compares, unless <see cref="Metric.Output"/> is set.</param>
/// <param name="batch">The batch; its <see cref="Batch.Labels"/> or <see cref="Batch.Targets"/> are what that output should agree with.</param>
/// <returns>The mean over the batch's samples.</returns>
public delegate double MetricFunction(ReadOnlySpan<float> output, in Batch batch);
