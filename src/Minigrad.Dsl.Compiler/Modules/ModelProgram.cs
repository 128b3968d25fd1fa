using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Modules;

/// <summary>What grows while a model's layers are built for one mode: the graph, the learned values, the running statistics.</summary>
public sealed class ModelProgram(BuildMode mode, bool isBlockAlone = false, bool isObserved = false)
{
    private readonly Dictionary<string, int> _known = [];
    private readonly Dictionary<int, int> _updates = [];
    private readonly Dictionary<int, InputUse> _uses = [];
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

    /// <summary>What there is to say about the layer that is being built besides its shape.</summary>
    public string Remark { get; set; } = "";

    /// <summary>The learned values that the layer that is being built has, its own and shared ones, by index.</summary>
    public List<int> UsedParameters { get; } = [];

    /// <summary>The statistics and constants that the layer that is being built has, by index.</summary>
    public List<int> UsedBuffers { get; } = [];

    /// <summary>The learned value or statistic of this dotted name, or <see langword="null"/>.</summary>
    public ParameterSpec? Find(string name) => _known.TryGetValue(name, out int index) ? (index < 0 ? Buffers[~index] : Parameters[index]) : null;

    /// <summary>A learned value; one of this name that another layer made is the same value.</summary>
    public int AddParameter(string layer, string role, IReadOnlyList<Axis> axes, InitializerSpec initializer, FansSpec? fans = null)
    {
        string name = $"{layer}.{role}";
        if (!_known.TryGetValue(name, out int index))
        {
            index = Parameters.Count;
            _known.Add(name, index);
            Parameters.Add(new(name, layer, role, axes.ToEquatableArray(), initializer, fans));
        }

        Use(UsedParameters, index);
        return Graph.Source(new ParameterOp(index), Parameters[index].Axes.Select(axis => axis.Size));
    }

    /// <summary>A statistic or constant; one of this name that another layer made is the same value, as that layer left it.</summary>
    public (int Index, int Node) AddBuffer(string layer, string role, IReadOnlyList<Axis> axes, InitializerSpec initializer)
    {
        string name = $"{layer}.{role}";
        if (!_known.TryGetValue(name, out int known))
        {
            known = ~Buffers.Count;
            _known.Add(name, known);
            Buffers.Add(new(name, layer, role, axes.ToEquatableArray(), initializer));
        }

        int index = ~known;
        Use(UsedBuffers, index);
        return (index, _updates.TryGetValue(index, out int updated) ? updated : Graph.Source(new BufferOp(index), Buffers[index].Axes.Select(axis => axis.Size)));
    }

    /// <summary>Gives a statistic its new value; a layer that shares it goes on from there.</summary>
    public void UpdateBuffer(int index, int node)
    {
        _updates[index] = node;
        Graph.Output(OutputKind.BufferUpdate, index, node);
    }

    /// <summary>How many values were refused.</summary>
    public int Strangers { get; private set; }

    /// <summary>A value that stands in for one that was refused, until the layer is left out.</summary>
    public int Stranger(IReadOnlyList<Axis> axes) => Graph.Source(new ParameterOp(int.MaxValue - Strangers++), axes.Select(axis => axis.Size));

    /// <summary>Begins a layer: nothing is known of it yet.</summary>
    public void BeginLayer(string path)
    {
        Graph.Layer = path;
        Constants.Clear();
        UsedParameters.Clear();
        UsedBuffers.Clear();
        Remark = "";
    }

    public int NextStream() => _streams++;

    /// <summary>How an input of the model was read first: in <paramref name="use"/>, if nothing read it before.</summary>
    public InputUse FirstUse(int input, InputUse use)
    {
        if (!_uses.TryGetValue(input, out InputUse? first))
        {
            _uses.Add(input, first = use);
        }

        return first;
    }

    /// <summary>Whether an input of the model holds indices.</summary>
    public bool HoldsIndices(int input) => _uses.TryGetValue(input, out InputUse? use) && use.AsIndices;

    private static void Use(List<int> used, int index)
    {
        if (!used.Contains(index))
        {
            used.Add(index);
        }
    }
}
