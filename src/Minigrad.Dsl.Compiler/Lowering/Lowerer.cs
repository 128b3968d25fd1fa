using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Lowering.Kernels;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>Turns an optimised graph into kernel calls over planned memory.</summary>
public sealed class Lowerer
{
    private readonly CompiledModel _model;
    private readonly ModelVariables _variables;
    private readonly Graph _graph;
    private readonly KernelSelector _selector;
    private readonly StorageNames _names;
    private readonly MemoryPlanner _memory = new();
    private readonly MemoryPlanner _inputMemory = new();
    private readonly RepeatedSlots _repeated = new();
    private readonly bool[] _forInput;
    private readonly int[] _readers;
    private readonly ILookup<int, GraphOutput> _outputs;
    private readonly Storage?[] _storage;
    private readonly int[] _lastUse;
    private readonly List<Step> _steps = [];

    private Lowerer(Graph graph, CompiledModel model)
    {
        _model = model;
        _variables = ModelVariables.Of(model);
        _graph = ExecutionOrder.Of(graph);
        _forInput = ExecutionOrder.FindForInput(_graph);
        _readers = _graph.CountReaders();
        _outputs = _graph.Outputs.ToLookup(output => output.Node);
        _selector = new(_graph);
        _names = new(model, _variables);
        _storage = new Storage?[graph.Nodes.Count];
        _lastUse = FindLastUses();
    }

    /// <summary>The plan of a graph.</summary>
    /// <param name="graph">The graph, after the passes.</param>
    /// <param name="model">The model that it is of.</param>
    /// <param name="keepsInputs">
    /// Whether the caller's inputs and target values are kept, in the first slots, because the backward pass reads them when the caller's spans are gone.
    /// </param>
    public static Plan Lower(Graph graph, CompiledModel model, bool keepsInputs) => new Lowerer(graph, model).Lower(keepsInputs);

    private Plan Lower(bool keepsInputs)
    {
        List<Storage> kept = keepsInputs ? Keep() : [];

        foreach (Node node in _graph.Nodes)
        {
            _memory.Advance(node.Id);
            _inputMemory.Advance(node.Id);
            Lower(node);
        }

        Storage[] predictions = [.. _model.Outputs.Select((_, i) => OutputOf(OutputKind.Prediction, i)).Where(node => node is not null).Select(node => EnsureSlot(node!.Value))];
        Storage? loss = OutputOf(OutputKind.Loss, 0) is { } scalar ? _storage[scalar] : null;
        Storage?[] gradients = [.. _model.Inputs.Select((_, i) => OutputOf(OutputKind.InputGradient, i) is { } gradient ? EnsureInputSlot(gradient) : null)];
        return new(_steps.ToEquatableArray(), _memory.Slots, _inputMemory.Slots, kept.ToEquatableArray(), new(predictions), loss, new(gradients));
    }

    private void Lower(Node node)
    {
        switch (node.Op)
        {
            case var source when IsSource(source):
                _storage[node.Id] ??= Source(node);
                break;
            case ReshapeOp:
                _storage[node.Id] = _storage[node.Inputs[0]];
                break;
            case RowOp row:
                Storage whole = _storage[node.Inputs[0]]!;
                _storage[node.Id] = whole with { Offset = whole.Offset + (Size.Of(row.Index) * node.Length), Length = node.Length };
                break;
            case ObserveOp:
                Observe(node);
                break;
            default:
                Compute(node);
                break;
        }

        Deliver(node);
    }

    private static bool IsSource(Op op) => op is InputOp or TargetOp or ModelOutputOp or OutputGradientOp or ParameterOp or BufferOp;

    private Storage Source(Node node)
    {
        (StorageKind kind, int index) = node.Op switch
        {
            ParameterOp parameter => (StorageKind.Parameter, parameter.Index),
            BufferOp buffer => (StorageKind.Buffer, buffer.Index),
            TargetOp { IsLabels: true } labels => (StorageKind.Labels, labels.Index),
            ModelOutputOp output => (StorageKind.Output, output.Index),
            OutputGradientOp gradient => (StorageKind.OutputGradient, gradient.Index),
            InputOp { IsIndices: true } indices => (StorageKind.Indices, indices.Index),
            InputOp input => (StorageKind.Input, input.Index),
            _ => (StorageKind.Targets, ((TargetOp)node.Op).Index),
        };
        return new(kind, index, Size.Zero, node.Length, _names.Of(node));
    }

    // Until the next batch: what looks at a batch after its pass finds it there.
    private List<Storage> Keep()
    {
        List<Storage> kept = [];
        void Add(Func<Op, bool> isSource, IEnumerable<Axis> axes, string name)
        {
            Size length = Axis.Product(axes);
            Storage storage = new(StorageKind.Slot, _memory.AllocateAlone(length), Size.Zero, length, name);
            kept.Add(storage);
            foreach (Node node in _graph.Nodes.Where(node => isSource(node.Op)))
            {
                _storage[node.Id] = storage;
            }
        }

        for (int i = 0; i < _model.Inputs.Count; i++)
        {
            if (!_model.Inputs[i].IsIndices)
            {
                Add(op => op is InputOp input && input.Index == i, _model.Inputs[i].Axes, _variables.Inputs[i]);
            }
        }

        for (int i = 0; i < _model.Targets.Count; i++)
        {
            if (_model.Targets[i].Kind == TargetSpec.Values)
            {
                Add(op => op is TargetOp target && target.Index == i, _model.Targets[i].Axes, _variables.Targets[i]);
            }
        }

        return kept;
    }

    // A hook may write, so that what it sees must be memory that nothing else reads.
    private void Observe(Node node)
    {
        if (OwnsMemory(node))
        {
            _storage[node.Id] = _storage[node.Inputs[0]];
        }
        else
        {
            Compute(node);
        }

        Storage value = _storage[node.Id]!;
        StepInput seen = new("x", value, node.Shape);
        _steps.Add(new(new ObserveKernel(((ObserveOp)node.Op).Layer), EquatableArray.Of(seen), value, "x", node.Shape, node.Layer, node.IsGradient, IsForInput: false));
    }

    private bool OwnsMemory(Node node)
    {
        Node seen = _graph[node.Inputs[0]];
        return _readers[seen.Id] == 1 && !IsSource(seen.Op) && seen.Op is not (ReshapeOp or RowOp or ObserveOp);
    }

    private void Compute(Node node)
    {
        GraphOutput? target = _readers[node.Id] == 1 ? _outputs[node.Id].FirstOrDefault() : null;
        if (target is { Kind: OutputKind.ParameterGradient } && KernelSelector.CanAccumulate(node))
        {
            Storage gradient = new(StorageKind.Gradient, target.Index, Size.Zero, node.Length, _names.Gradient(target.Index));
            Add(node, gradient, accumulate: true);
        }
        else if (target is { Kind: OutputKind.BufferUpdate })
        {
            Add(node, new(StorageKind.Buffer, target.Index, Size.Zero, node.Length, "running"), accumulate: false);
        }
        else
        {
            (StorageKind kind, MemoryPlanner memory) = _forInput[node.Id] ? (StorageKind.InputSlot, _inputMemory) : (StorageKind.Slot, _memory);
            int slot = memory.Allocate(node.Length, _lastUse[node.Id], _repeated.Before(node, out Action<int> remember));
            remember(slot);
            Add(node, new(kind, slot, Size.Zero, node.Length, _names.Of(node)), accumulate: false);
        }
    }

    private void Add(Node node, Storage output, bool accumulate)
    {
        (Kernel kernel, IReadOnlyList<int> inputs) = _selector.Select(node, accumulate);
        IEnumerable<StepInput> reads = inputs.Select(id => new StepInput(_names.Role(node, _graph[id]), _storage[id]!, _graph[id].Shape));
        _storage[node.Id] = output;
        _steps.Add(new(kernel, reads.ToEquatableArray(), output, StorageNames.OutputRole(node, output), node.Shape, node.Layer, node.IsGradient, _forInput[node.Id]));
    }

    // A gradient or statistic that its kernel could not write in place is added or copied.
    private void Deliver(Node node)
    {
        foreach (GraphOutput output in _outputs[node.Id])
        {
            (StorageKind kind, ScalarExpression value) = output.Kind switch
            {
                OutputKind.ParameterGradient => (StorageKind.Gradient, new ScalarArgument(0) + new ScalarArgument(1)),
                OutputKind.BufferUpdate => (StorageKind.Buffer, new ScalarArgument(0)),
                _ => (StorageKind.Slot, new ScalarArgument(0)),
            };
            Storage source = _storage[node.Id]!;
            if (kind != StorageKind.Slot && source.Kind != kind)
            {
                Storage target = new(kind, output.Index, Size.Zero, node.Length, kind == StorageKind.Gradient ? _names.Gradient(output.Index) : "running");
                StepInput added = new("share", source, node.Shape);
                StepInput[] reads = kind == StorageKind.Gradient ? [new("sum", target, node.Shape), added] : [added];
                _steps.Add(new(Copy(value, reads.Length, node), new(reads), target, "sum", node.Shape, node.Layer, node.IsGradient, IsForInput: false));
            }
        }
    }

    private Storage EnsureSlot(int id)
    {
        Storage storage = _storage[id]!;
        if (storage.Kind == StorageKind.Slot)
        {
            return storage;
        }

        Node node = _graph[id];
        Storage copy = new(StorageKind.Slot, _memory.AllocateAlone(node.Length), Size.Zero, node.Length, "output");
        StepInput read = new("x", storage, node.Shape);
        int at = _steps.FindIndex(step => step.IsGradient);
        _steps.Insert(at < 0 ? _steps.Count : at, new(Copy(new ScalarArgument(0), 1, node), EquatableArray.Of(read), copy, "y", node.Shape, node.Layer, IsGradient: false, IsForInput: false));
        return copy;
    }

    private Storage EnsureInputSlot(int id)
    {
        Storage storage = _storage[id]!;
        if (storage.Kind is StorageKind.Slot or StorageKind.InputSlot)
        {
            return storage;
        }

        Node node = _graph[id];
        Storage copy = new(StorageKind.InputSlot, _inputMemory.AllocateAlone(node.Length), Size.Zero, node.Length, "inputGradient");
        StepInput read = new("dy", storage, node.Shape);
        _steps.Add(new(Copy(new ScalarArgument(0), 1, node), EquatableArray.Of(read), copy, "dx", node.Shape, node.Layer, IsGradient: true, IsForInput: true));
        return copy;
    }

    private static ElementwiseKernel Copy(ScalarExpression value, int operands, Node node)
    {
        OperandStrides dense = new(Size.Zero, Size.Zero, Size.One);
        return new(
            EquatableArray.Of(Size.One, Size.One, node.Length),
            MapSpec.Of(value, operands, Enumerable.Repeat(dense, operands)),
            default,
            Enumerable.Repeat(default(EquatableArray<Size>), operands).ToEquatableArray());
    }

    private int? OutputOf(OutputKind kind, int index) => _graph.Outputs.FirstOrDefault(output => output.Kind == kind && output.Index == index)?.Node;

    /// <summary>The nodes whose memory a node reads: its inputs, views followed to what they show.</summary>
    private IEnumerable<int> Roots(Node node) => node.Inputs.Select(Root);

    private bool IsView(Node node) => node.Op is ReshapeOp or RowOp || (node.Op is ObserveOp && OwnsMemory(node));

    private int Root(int id) => IsView(_graph[id]) ? Root(_graph[id].Inputs[0]) : id;

    private int[] FindLastUses()
    {
        int[] last = new int[_graph.Nodes.Count];
        foreach (Node node in _graph.Nodes)
        {
            last[node.Id] = Math.Max(last[node.Id], node.Id);
            foreach (int root in Roots(node))
            {
                last[root] = Math.Max(last[root], node.Id);
            }
        }

        foreach (GraphOutput output in _graph.Outputs)
        {
            int root = Root(output.Node);
            last[root] = output.Kind is OutputKind.Prediction or OutputKind.Loss or OutputKind.InputGradient ? int.MaxValue : Math.Max(last[root], output.Node);
        }

        return last;
    }
}
