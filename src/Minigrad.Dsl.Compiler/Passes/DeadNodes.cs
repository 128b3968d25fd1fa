using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Passes;

/// <summary>Removes the nodes that no output depends on.</summary>
public static class DeadNodes
{
    public static Graph Remove(Graph graph)
    {
        bool[] live = new bool[graph.Nodes.Count];
        foreach (GraphOutput output in graph.Outputs)
        {
            live[output.Node] = true;
        }

        for (int id = graph.Nodes.Count - 1; id >= 0; id--)
        {
            foreach (int input in live[id] ? graph[id].Inputs : default)
            {
                live[input] = true;
            }
        }

        return Renumber(graph, live);
    }

    private static Graph Renumber(Graph graph, bool[] live)
    {
        int[] ids = new int[graph.Nodes.Count];
        List<Node> nodes = [];
        foreach (Node node in graph.Nodes.Where(node => live[node.Id]))
        {
            ids[node.Id] = nodes.Count;
            nodes.Add(node with { Id = nodes.Count, Inputs = node.Inputs.Select(input => ids[input]).ToEquatableArray() });
        }

        return new(nodes.ToEquatableArray(), graph.Outputs.Select(output => output with { Node = ids[output.Node] }).ToEquatableArray());
    }
}
