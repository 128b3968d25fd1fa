using System.Text;

namespace Minigrad.Compiler.Ir;

/// <summary>Writes a graph for people: a node a line, then the results.</summary>
public static class GraphPrinter
{
    public static string Print(Graph graph)
    {
        StringBuilder text = new();
        foreach (Node node in graph.Nodes)
        {
            text.Append(node).Append(Detail(node.Op)).Append(node.Layer.Length > 0 ? $"  ; {node.Layer}" : "").Append('\n');
        }

        foreach (GraphOutput output in graph.Outputs)
        {
            text.Append($"{output.Kind} {Shapes.Size.Format(output.Index)} = %{Shapes.Size.Format(output.Node)}\n");
        }

        return text.ToString();
    }

    private static string Detail(Op op) => op switch
    {
        Ops.ElementwiseOp elementwise => $" = {elementwise.Expression}",
        Ops.ContractOp contract => $" \"{contract.Text}\"",
        Ops.FusedOp { IsEpilogue: true } fused => $"{Detail(fused.Anchor)} {fused.Anchor.Name} then {fused.Map.Expression}",
        Ops.FusedOp fused => $" {fused.Anchor.Name} of {fused.Map.Expression}",
        Ops.ParameterOp parameter => $" #{Shapes.Size.Format(parameter.Index)}",
        Ops.BufferOp buffer => $" #{Shapes.Size.Format(buffer.Index)}",
        Ops.RowOp row => $" #{Shapes.Size.Format(row.Index)}",
        Ops.ObserveOp observe => $" layer #{Shapes.Size.Format(observe.Layer)}",
        Ops.DropoutMaskOp mask => $" stream {Shapes.Size.Format(mask.Stream)}",
        Ops.Conv2dOp conv => $" {conv.Window}{(conv.Groups == 1 ? "" : $", groups {Shapes.Size.Format(conv.Groups)}")}",
        Ops.ConvTranspose2dOp conv => $" {conv.Window}",
        Ops.AveragePool2dOp pool => $" {pool.Regions}",
        Ops.ConcatOp concat => $" axis {Shapes.Size.Format(concat.Axis)}",
        Ops.SliceOp slice => $" axis {Shapes.Size.Format(slice.Axis)} from {slice.Start}",
        Ops.SoftmaxOp softmax => $" axis {Shapes.Size.Format(softmax.Axis)}{(softmax.Causal ? ", causal" : "")}{(softmax.IsLogarithm ? ", logarithm" : "")}",
        Ops.FoldRowsOp fold => $" {fold.Reduction}",
        Ops.MaxPool2dOp pool => $" {pool.Window}",
        _ => "",
    };
}
