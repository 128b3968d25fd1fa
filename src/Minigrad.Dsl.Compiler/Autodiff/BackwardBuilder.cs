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
    /// Adds the gradients of all parameters that <paramref name="end"/> depends on, as outputs.
    /// </summary>
    /// <param name="graph">The graph to extend.</param>
    /// <param name="end">The loss, a scalar, or the model's output.</param>
    /// <param name="seed">The gradient of <paramref name="end"/>; without one it is 1.</param>
    public static void Build(GraphBuilder graph, int end, int? seed = null)
    {
        int count = graph.Count;
        bool[] needed = FindNeeded(graph, count);
        Dictionary<int, List<int>> gradients = [];
        graph.IsGradient = true;
        gradients[end] = [seed ?? graph.Elementwise(1, [])];
        for (int id = count - 1; id >= 0; id--)
        {
            if (!needed[id] || !gradients.TryGetValue(id, out List<int>? shares))
            {
                continue;
            }

            graph.Layer = graph[id].Layer;
            if (graph[id].Op is ParameterOp parameter)
            {
                shares.ForEach(share => graph.Output(OutputKind.ParameterGradient, parameter.Index, share));
            }
            else if (GradientRules.Passes(graph[id].Op))
            {
                Distribute(graph, graph[id], shares, needed, gradients);
            }
        }
    }

    private static void Distribute(GraphBuilder graph, Node node, List<int> shares, bool[] needed, Dictionary<int, List<int>> gradients)
    {
        int dy = shares.Aggregate((sum, share) => Add(graph, sum, share));
        IReadOnlyList<int?> inputs = GradientRules.Apply(graph, node, dy);
        for (int i = 0; i < inputs.Count; i++)
        {
            if (inputs[i] is { } gradient && needed[node.Inputs[i]])
            {
                if (!gradients.TryGetValue(node.Inputs[i], out List<int>? list))
                {
                    gradients[node.Inputs[i]] = list = [];
                }

                list.Add(gradient);
            }
        }
    }

    private static bool[] FindNeeded(GraphBuilder graph, int count)
    {
        bool[] needed = new bool[count];
        for (int id = 0; id < count; id++)
        {
            needed[id] = graph[id].Op is ParameterOp || graph[id].Inputs.Any(input => needed[input]);
        }

        return needed;
    }

    private static int Add(GraphBuilder graph, int left, int right)
    {
        EquatableArray<Size> shape = graph[left].Shape;
        AxisMap identity = AxisMap.Identity(shape.Count);
        return graph.Elementwise(new ScalarArgument(0) + new ScalarArgument(1), shape, (left, identity), (right, identity));
    }
}
