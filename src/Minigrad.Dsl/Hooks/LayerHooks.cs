using System.ComponentModel;

namespace Minigrad;

/// <summary>How many hooks the layers of one model have: what decides whether a run takes the observed path. Generated code calls this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayerHooks
{
    private volatile int _training;
    private volatile int _evaluation;

    /// <summary>Whether a hook wants to see a run in training mode.</summary>
    public bool InTraining => _training != 0;

    /// <summary>Whether a hook wants to see a run in evaluation mode.</summary>
    public bool InEvaluation => _evaluation != 0;

    internal void Count(HookHandle hook, int change)
    {
        Interlocked.Add(ref _training, change);
        Interlocked.Add(ref _evaluation, hook.InEvaluation ? change : 0);
    }
}
