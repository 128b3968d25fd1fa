using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Modules;

/// <summary>A layer of a compiled model, blocks expanded.</summary>
/// <param name="Path">The dotted name: <c>Stem.Conv</c>.</param>
/// <param name="Kind">The attribute's name without its ending.</param>
/// <param name="Inputs">The dotted names of the layers that it reads, or <c>Input</c>.</param>
/// <param name="Constants">Its real-valued arguments.</param>
/// <param name="Parameters">The learned values that it has, its own and shared ones, by index.</param>
/// <param name="Buffers">The statistics and constants that it has, by index.</param>
/// <param name="Axes">The result's axes.</param>
/// <param name="Node">The result's node in the graph of its mode.</param>
public sealed record CompiledLayer(
    string Path,
    string Kind,
    EquatableArray<string> Inputs,
    EquatableArray<ConstantSpec> Constants,
    EquatableArray<int> Parameters,
    EquatableArray<int> Buffers,
    EquatableArray<Axis> Axes,
    int Node)
{
    /// <summary>What there is to say about it besides its shape, for its documentation.</summary>
    public string Remark { get; init; } = "";
}
