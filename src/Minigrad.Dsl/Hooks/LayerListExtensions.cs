namespace Minigrad;

/// <summary>Several layers at once: chosen by name, hooked together.</summary>
public static class LayerListExtensions
{
    /// <summary>The layers that a pattern chooses: <c>net.Layers.Named("Stem.*")</c>, <c>net.Layers.Named("*.Active")</c>.</summary>
    /// <param name="layers">The layers: <c>model.Layers</c>.</param>
    /// <param name="pattern">The pattern of dotted names; the name of a block chooses all layers in it.</param>
    /// <returns>Those that match, in their order; at least one.</returns>
    /// <exception cref="MinigradException">None matches; the message lists the nearest names.</exception>
    public static IReadOnlyList<Layer> Named(this IEnumerable<Layer> layers, NamePattern pattern)
    {
        ArgumentNullException.ThrowIfNull(layers);
        ArgumentNullException.ThrowIfNull(pattern);
        Layer[] all = [.. layers];
        Layer[] chosen = [.. all.Where(layer => pattern.Matches(layer.Name))];
        return chosen.Length > 0
            ? chosen
            : throw new MinigradException($"The pattern '{pattern}' matches no layer; {NearestNames.Describe(pattern.Text, [.. all.Select(layer => layer.Name)])}.");
    }

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
