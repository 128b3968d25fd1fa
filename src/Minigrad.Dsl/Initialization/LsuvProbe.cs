namespace Minigrad;

/// <summary>Runs one batch again and again, each time with the same dropout, and measures the outputs of layers.</summary>
internal sealed class LsuvProbe : IDisposable
{
    private readonly IModel _model;
    private readonly Workspace _workspace;
    private readonly HookHandle _hook;
    private readonly Dictionary<Layer, LsuvMeasurement> _measured = [];

    public LsuvProbe(IModel model, LsuvPair[] pairs, ReadOnlySpan<int> sizes)
    {
        _model = model;
        _workspace = model.CreateWorkspace(sizes);
        _hook = pairs.Select(pair => pair.Measured).Distinct().Hook(seen => _measured[seen.Layer] = Measure(seen.Values));
    }

    /// <summary>What the last run gave.</summary>
    public LsuvMeasurement this[Layer layer] => _measured[layer];

    public void Run(in Batch batch)
    {
        _workspace.BeginRepetition(_hook);
        if (_model.Description.Target == TargetKind.None)
        {
            _model.Predict(batch, _workspace);
        }
        else
        {
            _model.Forward(batch, _workspace);
        }
    }

    public void Dispose() => _hook.Dispose();

    private static LsuvMeasurement Measure(ReadOnlySpan<float> values)
    {
        float minimum = float.PositiveInfinity;
        foreach (float value in values)
        {
            minimum = Math.Min(minimum, value);
        }

        return new(Moments.Of(values), minimum);
    }
}
