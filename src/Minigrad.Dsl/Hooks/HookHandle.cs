namespace Minigrad;

/// <summary>A hook on layers of a model: it is gone when the handle is disposed, so that a <see langword="using"/> scope is a hook's life, whatever ends the scope.</summary>
public sealed class HookHandle : IDisposable
{
    private readonly LayerHook _hook;
    private readonly HookPoints _points;
    private readonly IReadOnlyList<Layer> _layers;
    private int _isRemoved;

    internal HookHandle(LayerHook hook, HookPoints points, bool inEvaluation, IReadOnlyList<Layer> layers)
    {
        ArgumentNullException.ThrowIfNull(hook);
        if (points == 0 || (points & ~HookPoints.Both) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(points), points, "A hook runs at Forward, at Backward, or at Both.");
        }

        _hook = hook;
        _points = points;
        _layers = layers;
        InEvaluation = inEvaluation && points.HasFlag(HookPoints.Forward);
        foreach (Layer layer in layers)
        {
            _ = layer.ModelHooks;
        }

        foreach (Layer layer in layers)
        {
            layer.Add(this);
        }
    }

    /// <summary>Whether the hook also runs in evaluation.</summary>
    internal bool InEvaluation { get; }

    /// <summary>Removes the hook. A run in progress on another thread may still call it once; doing this again does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isRemoved, 1) == 0)
        {
            foreach (Layer layer in _layers)
            {
                layer.Remove(this);
            }
        }
    }

    internal void Run(LayerObservation observation)
    {
        // HasFlag would allocate until the JIT has compiled this method for the second time.
        if ((_points & observation.Point) != 0 && (observation.IsTraining || InEvaluation))
        {
            _hook(observation);
        }
    }
}
