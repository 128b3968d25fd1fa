using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Autodiff;

/// <summary>Reverse-mode differentiation: walks a graph from its end and adds the nodes of the gradients.</summary>
public static class BackwardBuilder
{
    /// <summary>
    /// Adds the gradients of all parameters that <paramref name="end"/> depends on, of the inputs that hold values, and of the outputs of observed layers, as outputs.
    /// </summary>
    /// <param name="graph">The graph to extend.</param>
    /// <param name="end">The loss, a scalar, or the model's output.</param>
    /// <param name="seed">The gradient of <paramref name="end"/>; without one it is 1.</param>
    public static void Build(GraphBuilder graph, int end, int? seed = null) => Build(graph, [(end, seed)]);

    /// <summary>As the other overload, from several ends: the gradients are those of all of them together.</summary>
    /// <param name="graph">The graph to extend.</param>
    /// <param name="ends">The nodes, and the gradient of each, 1 where it has none.</param>
    public static void Build(GraphBuilder graph, IReadOnlyList<(int Node, int? Seed)> ends)
    {
        int count = graph.Count;
        bool[] needed = FindNeeded(graph, count);
        Dictionary<int, List<int>> gradients = [];
        graph.IsGradient = true;
        foreach ((int node, int? seed) in ends)
        {
            Share(graph, gradients, node, seed ?? graph.Elementwise(1, []));
        }

        for (int id = count - 1; id >= 0; id--)
        {
            if (needed[id])
            {
                graph.Layer = graph[id].Layer;
                Visit(graph, graph[id], gradients.TryGetValue(id, out List<int>? shares) ? shares : [], needed, gradients);
            }
        }
    }

    private static void Visit(GraphBuilder graph, Node node, List<int> shares, bool[] needed, Dictionary<int, List<int>> gradients)
    {
        switch (node.Op)
        {
            case ParameterOp parameter:
                shares.ForEach(share => graph.Output(OutputKind.ParameterGradient, parameter.Index, share));
                break;
            case InputOp input:
                graph.Layer = LayerNames.OfInput(input.Member);
                graph.Output(OutputKind.InputGradient, input.Index, Sum(graph, node, shares));
                break;
            case ObserveOp observe:
                int seen = graph.Emit(observe, Sum(graph, node, shares));
                graph.Output(OutputKind.LayerGradient, observe.Layer, seen);
                if (shares.Count > 0)
                {
                    Distribute(graph, node, seen, needed, gradients);
                }

                break;
            default:
                if (shares.Count > 0 && GradientRules.Passes(node.Op))
                {
                    Distribute(graph, node, Sum(graph, node, shares), needed, gradients);
                }

                break;
        }
    }

    private static void Distribute(GraphBuilder graph, Node node, int dy, bool[] needed, Dictionary<int, List<int>> gradients)
    {
        IReadOnlyList<int?> inputs = GradientRules.Apply(graph, node, dy);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (inputs[i] is { } gradient && needed[node.Inputs[i]])
            {
                Share(graph, gradients, node.Inputs[i], gradient);
            }
        }
    }

    private static void Share(GraphBuilder graph, Dictionary<int, List<int>> gradients, int node, int share)
    {
        if (!gradients.TryGetValue(node, out List<int>? shares))
        {
            gradients[node] = shares = [];
        }

        if (shares.Count == 1 && IsReadByRepetitions(graph, node))
        {
            shares[0] = Add(graph, shares[0], share);
        }
        else
        {
            shares.Add(share);
        }
    }

    // Each repetition adds its own share where it stands, so that the shares of all are not kept until the end. A parameter's are added in place.
    private static bool IsReadByRepetitions(GraphBuilder graph, int node) =>
        graph[node].Op is not ParameterOp && LayerNames.Repetition(graph.Layer) is { } reader && LayerNames.Repetition(graph[node].Layer)?.Block != reader.Block;

    private static bool[] FindNeeded(GraphBuilder graph, int count)
    {
        bool[] needed = new bool[count];
        for (int id = 0; id < count; id++)
        {
            needed[id] = graph[id].Op is ParameterOp or InputOp { IsIndices: false } or ObserveOp || graph[id].Inputs.Any(input => needed[input]);
        }

        return needed;
    }

    // Nothing that reads the node leads to the end: the gradient is 0.
    private static int Sum(GraphBuilder graph, Node node, List<int> shares) =>
        shares.Count == 0 ? graph.Elementwise(0, node.Shape) : shares.Aggregate((sum, share) => Add(graph, sum, share));

    private static int Add(GraphBuilder graph, int left, int right)
    {
        EquatableArray<Size> shape = graph[left].Shape;
        AxisMap identity = AxisMap.Identity(shape.Count);
        return graph.Elementwise(new ScalarArgument(0) + new ScalarArgument(1), shape, (left, identity), (right, identity));
    }
}
