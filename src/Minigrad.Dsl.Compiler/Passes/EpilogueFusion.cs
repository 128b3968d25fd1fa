using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Passes;

/// <summary>Applies an elementwise function to the result of a contraction, convolution or normalisation where it is written.</summary>
public static class EpilogueFusion
{
    public static Graph Run(Graph graph)
    {
        int[] readers = graph.CountReaders();
        List<Node> nodes = [];
        foreach (Node node in graph.Nodes)
        {
            nodes.Add(node.Op is ElementwiseOp op ? Attach(node, op, nodes, readers) : node);
        }

        return DeadNodes.Remove(graph with { Nodes = nodes.ToEquatableArray() });
    }

    private static Node Attach(Node node, ElementwiseOp op, List<Node> nodes, int[] readers)
    {
        // The latest anchor: what the others give is there by then.
        foreach (int i in Enumerable.Range(0, node.Inputs.Count).OrderByDescending(i => node.Inputs[i]))
        {
            Node anchor = nodes[node.Inputs[i]];
            if (readers[anchor.Id] != 1 || anchor.Shape != node.Shape || !op.Maps[i].IsIdentity || EpilogueSpace.Of(anchor.Op, anchor) is not { } space)
            {
                continue;
            }

            int[] order = [i, .. Enumerable.Range(0, node.Inputs.Count).Where(other => other != i)];
            ElementwiseOp map = new(
                op.Expression.Substitute(argument => new ScalarArgument(Array.IndexOf(order, argument))),
                order.Select(argument => op.Maps[argument]).ToEquatableArray(),
                op.Shape);
            IEnumerable<int> operands = order.Skip(1).Select(argument => node.Inputs[argument]);
            if (FusionLimits.Fits(map) && operands.Select((id, k) => space.Strides(map.Maps[k + 1], nodes[id].Shape, op.Shape)).All(strides => strides is not null))
            {
                return node with
                {
                    Op = new FusedOp(anchor.Op, anchor.Inputs.Count, map, Prologue: -1),
                    Inputs = anchor.Inputs.Concat(operands).ToEquatableArray(),
                    Layer = LayerNames.Join(anchor.Layer, node.Layer),
                };
            }
        }

        return node;
    }
}
