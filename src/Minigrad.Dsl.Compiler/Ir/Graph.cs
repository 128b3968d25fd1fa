using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Ir;

/// <summary>A computation: nodes in an order in which they can run, and its results. Passes are functions from graph to graph.</summary>
public sealed record Graph(EquatableArray<Node> Nodes, EquatableArray<GraphOutput> Outputs)
{
    public Node this[int id] => Nodes[id];

    /// <summary>How often each node is read, outputs included.</summary>
    public int[] CountReaders()
    {
        int[] readers = new int[Nodes.Count];
        foreach (int id in Nodes.SelectMany(node => node.Inputs).Concat(Outputs.Select(output => output.Node)))
        {
            readers[id]++;
        }

        return readers;
    }
}
