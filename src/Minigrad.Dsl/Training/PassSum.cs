namespace Minigrad;

/// <summary>
/// Loss and metrics over a pass, weighted by batch size, so that a short last batch counts as little as it should, and a batch of which the loss ignores
/// rows as little as those that it does not.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="metrics">What is measured beside the loss.</param>
internal sealed class PassSum(ModelDescription model, IReadOnlyList<Metric> metrics)
{
    private readonly MeasuredOutput[] _measured = [.. metrics.Select(metric => MeasuredOutput.Find(metric, model))];
    private double _loss;
    private long _weight;
    private long _count;

    public Evaluation Evaluation
    {
        get
        {
            OrderedDictionary<string, double> values = new(metrics.Count, StringComparer.Ordinal);
            foreach (Metric metric in metrics)
            {
                values.Add(metric.ResultName, metric.Value);
            }

            return new(_weight == 0 && _count > 0 ? 0 : _loss / _weight, _count, values);
        }
    }

    public void Reset()
    {
        _loss = 0;
        _weight = 0;
        _count = 0;
        for (int i = 0; i < metrics.Count; i++)
        {
            metrics[i].Reset();
        }
    }

    public void Add(float loss, Workspace workspace, in Batch batch)
    {
        long weight = batch.Weight;
        _loss += (double)loss * weight;
        _weight += weight;
        _count += batch.Count;
        foreach (ref readonly MeasuredOutput measured in _measured.AsSpan())
        {
            measured.Update(workspace, batch);
        }
    }

    public void Save(CallbackState state)
    {
        state.Set("loss", _loss);
        state.Set("weight", _weight);
        state.Set("count", _count);
        foreach (Metric metric in metrics)
        {
            CallbackState part = new();
            metric.SaveState(part);
            state.Include($"{metric.ResultName}.", part);
        }
    }

    public void Load(CallbackState state)
    {
        _loss = state.GetDouble("loss");
        _weight = state.GetLong("weight");
        _count = state.GetLong("count");
        foreach (Metric metric in metrics)
        {
            metric.LoadState(state.Part($"{metric.ResultName}."));
        }
    }
}
