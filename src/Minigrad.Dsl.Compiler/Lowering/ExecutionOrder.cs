using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Lowering;

/// <summary>The order in which a graph's nodes run: the forward pass, the backward pass, and last what only the gradient of the input needs.</summary>
public static class ExecutionOrder
{
    /// <summary>The graph in that order, whatever order its nodes were made in.</summary>
    public static Graph Of(Graph graph)
    {
        bool[] forInput = FindForInput(graph);
        Node[] order = [.. graph.Nodes.OrderBy(node => node.IsGradient).ThenBy(node => forInput[node.Id])];
        int[] ids = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            ids[order[i].Id] = i;
        }

        IEnumerable<Node> nodes = order.Select((node, i) => node with { Id = i, Inputs = node.Inputs.Select(input => ids[input]).ToEquatableArray() });
        return new(nodes.ToEquatableArray(), graph.Outputs.Select(output => output with { Node = ids[output.Node] }).ToEquatableArray());
    }

    /// <summary>Which nodes of the backward pass lead to nothing but the gradient of the input, and so run only where that is asked for.</summary>
    public static bool[] FindForInput(Graph graph)
    {
        bool[] always = new bool[graph.Nodes.Count];
        foreach (GraphOutput output in graph.Outputs.Where(output => output.Kind != OutputKind.InputGradient))
        {
            always[output.Node] = true;
        }

        for (int id = graph.Nodes.Count - 1; id >= 0; id--)
        {
            foreach (int input in always[id] ? graph[id].Inputs : default)
            {
                always[input] = true;
            }
        }

        return [.. graph.Nodes.Select(node => node.IsGradient && !always[node.Id])];
    }
}
