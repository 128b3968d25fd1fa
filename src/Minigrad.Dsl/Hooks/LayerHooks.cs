using System.ComponentModel;

namespace Minigrad;

/// <summary>How many hooks the layers of one model have: what decides whether a run takes the observed path. Generated code calls this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayerHooks
{
    private readonly string? _part;
    private volatile int _training;
    private volatile int _evaluation;

    /// <summary>No hooks yet.</summary>
    public LayerHooks()
    {
    }

    /// <summary>What stands in for the hooks of a model that is only a part of another one, and so refuses to run.</summary>
    /// <param name="part">The name of the model's class.</param>
    public LayerHooks(string part)
    {
        _part = part;
        _training = 1;
        _evaluation = 1;
    }

    /// <summary>Whether a hook wants to see a run in training mode.</summary>
    /// <exception cref="MinigradException">The model is a part of another one.</exception>
    public bool InTraining => _training != 0 && IsAlone;

    /// <summary>Whether a hook wants to see a run in evaluation mode.</summary>
    /// <exception cref="MinigradException">The model is a part of another one.</exception>
    public bool InEvaluation => _evaluation != 0 && IsAlone;

    private bool IsAlone => _part is null ? true : throw IsPart();

    /// <summary>What a model that is a part of another one throws where it would have to run, or to own its weights.</summary>
    /// <returns>The exception.</returns>
    public MinigradException IsPart() => new(
        $"This {_part} is a part of another model, which owns its weights and its memory: run, save or train that model, or make a {_part} of its own. Its layers can be used.");

    internal void Count(HookHandle hook, int change)
    {
        Interlocked.Add(ref _training, change);
        Interlocked.Add(ref _evaluation, hook.InEvaluation ? change : 0);
    }
}
