namespace Minigrad;

/// <summary>Loss and metrics over a pass, weighted by batch size, so that a short last batch counts as little as it should.</summary>
internal sealed class PassSum(IReadOnlyList<Metric> metrics)
{
    private double _loss;
    private long _count;

    public Evaluation Evaluation
    {
        get
        {
            OrderedDictionary<string, double> values = new(metrics.Count, StringComparer.Ordinal);
            foreach (Metric metric in metrics)
            {
                values.Add(metric.Name, metric.Value);
            }

            return new(_loss / _count, _count, values);
        }
    }

    public void Reset()
    {
        _loss = 0;
        _count = 0;
        for (int i = 0; i < metrics.Count; i++)
        {
            metrics[i].Reset();
        }
    }

    public void Add(float loss, ReadOnlySpan<float> output, in Batch batch)
    {
        _loss += (double)loss * batch.Count;
        _count += batch.Count;
        for (int i = 0; i < metrics.Count; i++)
        {
            metrics[i].Update(output, batch);
        }
    }
}
