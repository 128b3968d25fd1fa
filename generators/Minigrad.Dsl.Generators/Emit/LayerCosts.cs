using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>What each layer of a model holds and computes in a prediction.</summary>
public sealed class LayerCosts
{
    private readonly Dictionary<string, long> _parameters;
    private readonly IReadOnlyDictionary<string, Size> _flops;
    private readonly ILookup<string, CompiledLayer> _parts;

    public LayerCosts(CompiledModel model)
    {
        _parameters = model.Parameters.GroupBy(parameter => parameter.Layer).ToDictionary(layer => layer.Key, layer => layer.Sum(parameter => parameter.Length));
        _flops = FlopCounter.ByLayer(model.Predict);
        _parts = model.Layers.ToLookup(layer => layer.Path.Split('.')[0]);
    }

    /// <summary>A layer of the class itself with all that it expands to, in order.</summary>
    public IReadOnlyList<CompiledLayer> Parts(string layer) => [.. _parts[layer]];

    /// <summary>The learned numbers of some layers; a shared one belongs to the layer that made it.</summary>
    public long Parameters(params IEnumerable<CompiledLayer> layers) => layers.Sum(layer => _parameters.TryGetValue(layer.Path, out long count) ? count : 0);

    /// <summary>The floating-point operations of some layers.</summary>
    public Size Flops(params IEnumerable<CompiledLayer> layers) =>
        layers.Aggregate(Size.Zero, (sum, layer) => _flops.TryGetValue(layer.Path, out Size? flops) ? sum + flops : sum);
}
