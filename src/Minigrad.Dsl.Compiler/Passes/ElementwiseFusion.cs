using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Passes;

/// <summary>Makes one elementwise function of a chain of them, so that a value between them is never stored.</summary>
public static class ElementwiseFusion
{
    public static Graph Run(Graph graph)
    {
        int[] readers = graph.CountReaders();
        List<Node> nodes = [];
        foreach (Node node in graph.Nodes)
        {
            nodes.Add(node.Op is ElementwiseOp ? Absorb(node, nodes, readers) : node);
        }

        return DeadNodes.Remove(graph with { Nodes = nodes.ToEquatableArray() });
    }

    private static Node Absorb(Node node, List<Node> nodes, int[] readers)
    {
        for (int i = 0; i < node.Inputs.Count; i++)
        {
            Node producer = nodes[node.Inputs[i]];
            if (producer.Op is not ElementwiseOp inner || readers[producer.Id] != 1 || AreApart(producer, node))
            {
                continue;
            }

            ElementwiseOp outer = (ElementwiseOp)node.Op;
            bool repeats = !outer.Maps[i].IsIdentity || producer.Shape != node.Shape;
            List<int> inputs = [.. node.Inputs];
            ElementwiseOp fused = FusionLimits.Compose(outer, i, inner, inputs, producer.Inputs);
            if (FusionLimits.Fits(fused) && !(repeats && !FusionLimits.IsCheap(inner.Expression)))
            {
                Node absorbed = node with { Op = fused, Inputs = inputs.ToEquatableArray(), Layer = LayerNames.Join(producer.Layer, node.Layer) };
                return Absorb(absorbed, nodes, readers);
            }
        }

        return node;
    }

    // The repetitions of a block stay alike, and no function grows with their number.
    private static bool AreApart(Node first, Node second) =>
        LayerNames.Repetition(first.Layer) is { } one && LayerNames.Repetition(second.Layer) is { } other && one.Block == other.Block && one.Index != other.Index;
}
