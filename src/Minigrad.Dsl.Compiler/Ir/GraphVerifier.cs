using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir;

/// <summary>States what holds in every graph, before and after every pass.</summary>
public static class GraphVerifier
{
    /// <summary>Checks a graph.</summary>
    /// <exception cref="InvalidOperationException">Something does not hold: a mistake in the compiler, not of the user.</exception>
    public static Graph Verify(Graph graph)
    {
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            Node node = graph[i];
            Require(node.Id == i, node, "its id is its index");
            Require(node.Inputs.All(input => input >= 0 && input < i), node, "its inputs come before it");
            EquatableArray<Size>[] inputs = [.. node.Inputs.Select(input => graph[input].Shape)];
            if (node.Op.Infer([.. inputs.Select(shape => (IReadOnlyList<Size>)shape)]) is { } shape)
            {
                Require(shape.ToEquatableArray() == node.Shape, node, $"its shape is the inferred one ({string.Join(" ", shape)})");
            }

            VerifyOp(node, node.Op, inputs);
        }

        foreach (GraphOutput output in graph.Outputs)
        {
            Require(output.Node >= 0 && output.Node < graph.Nodes.Count, graph[0], "outputs are nodes");
        }

        return graph;
    }

    private static void VerifyOp(Node node, Op op, EquatableArray<Size>[] inputs)
    {
        switch (op)
        {
            case ElementwiseOp elementwise:
                VerifyMaps(node, elementwise, inputs);
                break;
            case ContractOp contract:
                Require(contract.Operands.Count == inputs.Length, node, "a contraction has a term for each input");
                for (int i = 0; i < inputs.Length; i++)
                {
                    EquatableArray<Size> term = contract.Operands[i].Select(axis => contract.AxisSizes[axis]).ToEquatableArray();
                    Require(term == inputs[i], node, $"operand {Size.Format(i)} has the sizes of its axes");
                }

                break;
            case ReshapeOp:
                Size elements = inputs[0].Aggregate(Size.One, (product, size) => product * size);
                Require(elements.Equals(node.Length), node, "a reshape keeps the number of elements");
                break;
            case FusedOp { IsEpilogue: true } fused:
                EquatableArray<Size>[] own = [.. inputs.Take(fused.AnchorInputs)];
                EquatableArray<Size> result = fused.Anchor.Infer([.. own.Select(shape => (IReadOnlyList<Size>)shape)])!.ToEquatableArray();
                VerifyOp(node, fused.Anchor, own);
                VerifyMaps(node, fused.Map, [result, .. inputs.Skip(fused.AnchorInputs)]);
                break;
            case FusedOp fused:
                VerifyMaps(node, fused.Map, [.. inputs.Skip(fused.AnchorInputs)]);
                break;
        }
    }

    private static void VerifyMaps(Node node, ElementwiseOp op, EquatableArray<Size>[] inputs)
    {
        Require(op.Maps.Count == inputs.Length, node, "an elementwise operation has a map for each operand");
        Require(op.Expression.Arguments.All(argument => argument < inputs.Length), node, "its expression reads its operands only");
        for (int i = 0; i < inputs.Length; i++)
        {
            AxisMap map = op.Maps[i];
            Require(map.Axes.Count == op.Shape.Count, node, "a map has an entry for each axis of the result");
            Require(map.Axes.Where(axis => axis >= 0).SequenceEqual(Enumerable.Range(0, inputs[i].Count)), node, "a map names each axis of its operand once, in order");
            for (int axis = 0; axis < map.Axes.Count; axis++)
            {
                Size? size = map.Axes[axis] < 0 ? null : inputs[i][map.Axes[axis]];
                Require(size is null || size.Equals(op.Shape[axis]) || size.Constant == 1, node, "an operand's axis has the result's size, or 1");
            }
        }
    }

    private static void Require(bool condition, Node node, string rule)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"The graph is wrong at '{node}' (layer '{node.Layer}'): {rule}.");
        }
    }
}
