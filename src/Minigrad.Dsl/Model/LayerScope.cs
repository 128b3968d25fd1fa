using System.ComponentModel;
using System.Globalization;

namespace Minigrad;

/// <summary>The layers of a model below one dotted prefix: what the generated constructor of a block is given to find its layers.</summary>
/// <param name="layers">All layers of the model.</param>
/// <param name="prefix">The dotted name of the block, <c>Stem</c>, or the empty text for the model itself.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LayerScope(IReadOnlyList<Layer> layers, string prefix)
{
    /// <summary>The layer of this name in the scope.</summary>
    /// <param name="name">The name without the prefix: <c>Conv</c>.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="MinigradException">The model has no such layer.</exception>
    public Layer this[string name]
    {
        get
        {
            string full = Join(name);
            foreach (Layer layer in layers)
            {
                if (layer.Name == full)
                {
                    return layer;
                }
            }

            throw new MinigradException($"The model has no layer '{full}'; it has {string.Join(", ", layers.Select(layer => layer.Name))}.");
        }
    }

    /// <summary>The scope of a block inside this one.</summary>
    /// <param name="name">The block's name without the prefix, with the index for one of several repetitions: <c>Down</c>, <c>Down.0</c>.</param>
    /// <returns>The inner scope.</returns>
    public LayerScope Scope(string name) => new(layers, Join(name));

    /// <summary>The layers of the scope.</summary>
    public IReadOnlyList<Layer> Layers
    {
        get
        {
            string start = Join("");
            return [.. layers.Where(layer => layer.Name.StartsWith(start, StringComparison.Ordinal))];
        }
    }

    /// <summary>The scopes of the repetitions of a block, in order.</summary>
    internal IEnumerable<LayerScope> Repetitions
    {
        get
        {
            for (int i = 0; Scope(i.ToString(CultureInfo.InvariantCulture)) is { IsEmpty: false } repetition; i++)
            {
                yield return repetition;
            }
        }
    }

    private bool IsEmpty => Layers.Count == 0;

    private string Join(string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";
}
