namespace Minigrad;

/// <summary>One hook on several layers.</summary>
public static class LayerListExtensions
{
    /// <summary>Adds one hook to layers of a model; see <see cref="Layer.Hook"/>.</summary>
    /// <param name="layers">The layers: <c>model.Layers</c>, or some of them.</param>
    /// <param name="hook">What runs; <see cref="LayerObservation.Layer"/> says for which layer.</param>
    /// <param name="points">When it runs.</param>
    /// <param name="inEvaluation">Whether it also sees the outputs in evaluation.</param>
    /// <returns>The handle that removes the hook from all of them.</returns>
    /// <exception cref="MinigradException">A layer belongs to a model without an observed path.</exception>
    public static HookHandle Hook(this IEnumerable<Layer> layers, LayerHook hook, HookPoints points = HookPoints.Forward, bool inEvaluation = true)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return new(hook, points, inEvaluation, [.. layers]);
    }
}
