using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir;

/// <summary>Adds nodes to a graph; an operation on the same inputs is one node.</summary>
public sealed class GraphBuilder
{
    private readonly List<Node> _nodes = [];
    private readonly List<GraphOutput> _outputs = [];
    private readonly Dictionary<(Op, EquatableArray<int>), int> _known = [];

    /// <summary>The layer that new nodes belong to.</summary>
    public string Layer { get; set; } = "";

    /// <summary>Whether new nodes are gradients.</summary>
    public bool IsGradient { get; set; }

    public Node this[int id] => _nodes[id];

    public int Count => _nodes.Count;

    public Graph ToGraph() => new(_nodes.ToEquatableArray(), _outputs.ToEquatableArray());

    /// <summary>Adds a result. A statistic has one new value, the last one; shares of a gradient add up.</summary>
    public void Output(OutputKind kind, int index, int node)
    {
        if (kind == OutputKind.BufferUpdate)
        {
            _outputs.RemoveAll(output => output.Kind == kind && output.Index == index);
        }

        _outputs.Add(new(kind, index, node));
    }

    /// <summary>A source, with a shape of its own.</summary>
    public int Source(Op op, IEnumerable<Size> shape) => Add(op, default, shape);

    /// <summary>An operation on earlier nodes.</summary>
    public int Emit(Op op, params int[] inputs) =>
        Add(op, new(inputs), op.Infer([.. inputs.Select(input => (IReadOnlyList<Size>)_nodes[input].Shape)])!);

    /// <summary>An elementwise function; operands that it does not read are dropped, constants move into the expression.</summary>
    public int Elementwise(ScalarExpression expression, IEnumerable<Size> shape, params (int Node, AxisMap Map)[] operands)
    {
        List<(int Node, AxisMap Map)> kept = [];
        ScalarExpression canonical = expression.Substitute(i => Argument(operands[i], kept));
        ElementwiseOp op = new(canonical, kept.Select(operand => operand.Map).ToEquatableArray(), shape.ToEquatableArray());
        return op.Expression is ScalarArgument && kept[0].Map.IsIdentity && _nodes[kept[0].Node].Shape == op.Shape
            ? kept[0].Node
            : Emit(op, [.. kept.Select(operand => operand.Node)]);
    }

    /// <summary>An elementwise function of one node.</summary>
    public int Elementwise(ScalarExpression expression, int node) =>
        Elementwise(expression, _nodes[node].Shape, (node, AxisMap.Identity(_nodes[node].Shape.Count)));

    /// <summary>The sum of a value of the result's shape over the axes along which an operand under it repeats: the operand's share of a gradient.</summary>
    public int SumTo(int node, AxisMap map, EquatableArray<Size> shape)
    {
        EquatableArray<Size> full = _nodes[node].Shape;
        EquatableArray<int> axes = Enumerable.Range(0, full.Count).ToEquatableArray();
        EquatableArray<int> kept = axes.Where(axis => map.Axes[axis] >= 0 && full[axis].Equals(shape[map.Axes[axis]])).ToEquatableArray();
        if (kept == axes)
        {
            return node;
        }

        ContractOp sum = new(EquatableArray.Of(axes), kept, axes.Select(axis => $"a{Size.Format(axis)}").ToEquatableArray(), full);
        int summed = Emit(sum, node);
        return _nodes[summed].Shape == shape ? summed : Emit(new ReshapeOp(shape), summed);
    }

    private ScalarExpression Argument((int Node, AxisMap Map) operand, List<(int Node, AxisMap Map)> kept)
    {
        if (_nodes[operand.Node].Op is ElementwiseOp { Maps.Count: 0 } constant)
        {
            return constant.Expression;
        }

        int index = kept.IndexOf(operand);
        if (index < 0)
        {
            index = kept.Count;
            kept.Add(operand);
        }

        return new ScalarArgument(index);
    }

    private int Add(Op op, EquatableArray<int> inputs, IEnumerable<Size> shape)
    {
        if (_known.TryGetValue((op, inputs), out int known))
        {
            return known;
        }

        int id = _nodes.Count;
        _nodes.Add(new(id, op, inputs, shape.ToEquatableArray(), Layer, IsGradient));
        _known.Add((op, inputs), id);
        return id;
    }
}
