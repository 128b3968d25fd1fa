using System.Globalization;
using Minigrad;

namespace Course.FromScratch;

/// <summary>The sizes of a network's maps, as its compiled description has them.</summary>
internal static class MapSizes
{
    /// <summary>The last axis of each layer's shape, in order; 1 for a layer without one beyond the channels.</summary>
    public static IReadOnlyList<int> Of(IModel model) =>
        [.. model.Description.Layers.Select(layer => layer.Shape.Split(' ') is [_, _, _, var side] ? int.Parse(side, CultureInfo.InvariantCulture) : 1)];
}
