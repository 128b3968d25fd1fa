using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Passes;

/// <summary>
/// Applies an elementwise function where its result is read, if all that read it can: sums and the gradients of normalisations. The value itself is then never stored.
/// </summary>
public static class PrologueFusion
{
    public static Graph Run(Graph graph)
    {
        ILookup<int, Node> readers = graph.Nodes.SelectMany(node => node.Inputs.Distinct(), (reader, input) => (reader, input)).ToLookup(pair => pair.input, pair => pair.reader);
        HashSet<int> outputs = [.. graph.Outputs.Select(output => output.Node)];
        HashSet<int> absorbed = [.. graph.Nodes.Where(node => !outputs.Contains(node.Id) && IsAbsorbable(graph, node, [.. readers[node.Id]])).Select(node => node.Id)];
        IEnumerable<Node> nodes = graph.Nodes.Select(node => Absorb(graph, node, absorbed));
        return DeadNodes.Remove(graph with { Nodes = nodes.ToEquatableArray() });
    }

    private static bool IsAbsorbable(Graph graph, Node producer, IReadOnlyList<Node> readers) =>
        producer.Op is ElementwiseOp op
        && FusionLimits.Fits(op)
        && (readers.Count == 1 || FusionLimits.IsCheap(op.Expression))
        && readers.All(reader => Reads(graph, reader, producer, op));

    private static bool Reads(Graph graph, Node reader, Node producer, ElementwiseOp op)
    {
        int slot = Slot(reader.Op);
        return slot >= 0
            && reader.Inputs[slot] == producer.Id
            && reader.Inputs.Count(input => input == producer.Id) == 1
            && PrologueSpace.Of(reader, slot, graph) is { } space
            && producer.Inputs.Select((id, k) => space.Strides(op.Maps[k], graph[id].Shape, op.Shape)).All(strides => strides is not null);
    }

    private static Node Absorb(Graph graph, Node node, HashSet<int> absorbed)
    {
        int slot = Slot(node.Op);
        if (slot < 0 || !absorbed.Contains(node.Inputs[slot]))
        {
            return node;
        }

        Node producer = graph[node.Inputs[slot]];
        IEnumerable<int> own = node.Inputs.Where((_, i) => i != slot);
        return node with
        {
            Op = new FusedOp(node.Op, node.Inputs.Count - 1, (ElementwiseOp)producer.Op, slot),
            Inputs = own.Concat(producer.Inputs).ToEquatableArray(),
            Layer = LayerNames.Join(producer.Layer, node.Layer),
        };
    }

    /// <summary>The input that the operation can compute as it reads it, or -1.</summary>
    private static int Slot(Op op) => op switch
    {
        NormalizeGradientSumsOp => 2,
        NormalizeInputGradientOp { Kind: NormalizationKind.Rows } => 3,
        NormalizeInputGradientOp => 4,
        ContractOp { Operands.Count: 1 } => 0,
        _ => -1,
    };
}
