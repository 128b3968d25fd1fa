namespace Minigrad;

/// <summary>
/// Applies an <c>[Elementwise]</c> function to each element of one to four inputs, which are aligned from the right: only a missing leading axis or a constant 1 stretches.
/// </summary>
/// <param name="type">The class that has the function.</param>
/// <param name="function">The <c>nameof</c> of the function; of several with this name the one with as many parameters as there are inputs.</param>
/// <param name="inputs">As many as the function has parameters, in order, each a <c>nameof</c>; none for the layer before.</param>
/// <remarks>Shapes: <c>a b → a b</c>; <c>a b, a b → a b</c>.</remarks>
/// <example><code>[Map(typeof(Ops), nameof(Ops.Mish))] public partial Layer Active { get; }</code></example>
public sealed class MapAttribute(Type type, string function, params string[] inputs) : LayerAttribute(inputs)
{
    /// <summary>The class that has the function.</summary>
    public Type Type { get; } = type;

    /// <summary>The function's name.</summary>
    public string Function { get; } = function;
}
