using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Modules;

/// <summary>What grows while a model's layers are built for one mode: the graph, the learned values, the running statistics.</summary>
public sealed class ModelProgram(BuildMode mode, bool isBlockAlone = false, bool isObserved = false)
{
    private int _streams;

    public BuildMode Mode { get; } = mode;

    /// <summary>Whether a block is checked on its own: its sizes are whatever a use will give.</summary>
    public bool IsBlockAlone { get; } = isBlockAlone;

    /// <summary>Whether every layer's output is shown to hooks.</summary>
    public bool IsObserved { get; } = isObserved;

    /// <summary>Whether checking a block on its own had to stop at a size that only a use gives.</summary>
    public bool WasDeferred { get; set; }

    public GraphBuilder Graph { get; } = new();

    public List<ParameterSpec> Parameters { get; } = [];

    public List<ParameterSpec> Buffers { get; } = [];

    public List<CompiledLayer> Layers { get; } = [];

    /// <summary>The real-valued arguments of the layer that is being built.</summary>
    public List<ConstantSpec> Constants { get; } = [];

    public int AddParameter(string layer, string role, IReadOnlyList<Axis> axes, InitializerSpec initializer, FansSpec? fans = null)
    {
        Parameters.Add(new($"{layer}.{role}", layer, role, axes.ToEquatableArray(), initializer, fans));
        return Graph.Source(new ParameterOp(Parameters.Count - 1), axes.Select(axis => axis.Size));
    }

    public (int Index, int Node) AddBuffer(string layer, string role, IReadOnlyList<Axis> axes, InitializerSpec initializer)
    {
        Buffers.Add(new($"{layer}.{role}", layer, role, axes.ToEquatableArray(), initializer));
        return (Buffers.Count - 1, Graph.Source(new BufferOp(Buffers.Count - 1), axes.Select(axis => axis.Size)));
    }

    public int NextStream() => _streams++;
}
