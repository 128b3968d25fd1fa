namespace Minigrad;

/// <summary>The mean over all samples of a measure that a function gives for each batch: batch means weighted by batch size.</summary>
/// <param name="name">The name.</param>
/// <param name="function">The mean of the measure over one batch.</param>
public sealed class AverageMetric(string name, MetricFunction function) : Metric
{
    private double _sum;
    private long _count;

    /// <inheritdoc/>
    public override string Name { get; } = name;

    /// <inheritdoc/>
    public override double Value => _sum / _count;

    /// <inheritdoc/>
    public override void Reset() => (_sum, _count) = (0, 0);

    /// <inheritdoc/>
    public override void Update(ReadOnlySpan<float> output, in Batch batch)
    {
        if (batch.Count > 0)
        {
            _sum += function(output, batch) * batch.Count;
            _count += batch.Count;
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        state.Set("sum", _sum);
        state.Set("count", _count);
    }

    /// <inheritdoc/>
    public override void LoadState(CallbackState state) => (_sum, _count) = (state.GetDouble("sum"), state.GetLong("count"));
}
