using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Ir;

/// <summary>Counts floating-point operations: a multiplication and an addition are two.</summary>
public static class FlopCounter
{
    /// <summary>The operations of one node.</summary>
    public static Size Count(Graph graph, Node node) => node.Op switch
    {
        ContractOp contract => contract.Flops,
        Conv2dOp => Size.Of(2) * node.Length * graph[node.Inputs[1]].Shape.Skip(1).Aggregate(Size.One, (product, size) => product * size),
        ConvTranspose2dOp => Size.Of(2) * graph[node.Inputs[0]].Length * graph[node.Inputs[1]].Shape.Skip(1).Aggregate(Size.One, (product, size) => product * size),
        MaxPool2dOp pool => Size.Of(pool.Window.KernelHeight * pool.Window.KernelWidth) * node.Length,
        AveragePool2dOp { Regions: PoolRegions.Moving moving } => Size.Of(moving.Window.KernelHeight * moving.Window.KernelWidth) * node.Length,
        AveragePool2dOp => graph[node.Inputs[0]].Length,
        FoldRowsOp => graph[node.Inputs[0]].Length,
        StatisticsOp => Size.Of(3) * graph[node.Inputs[0]].Length,
        UpsampleOp { IsBilinear: true } => Size.Of(6) * node.Length,
        SoftmaxOp => Size.Of(5) * node.Length,
        NormalizeOp => Size.Of(2) * node.Length,
        ElementwiseOp elementwise => Size.Of(Functions(elementwise.Expression)) * node.Length,
        _ => Size.Zero,
    };

    /// <summary>The operations of each layer, whose nodes carry its name.</summary>
    public static IReadOnlyDictionary<string, Size> ByLayer(Graph graph) =>
        graph.Nodes.GroupBy(node => node.Layer).ToDictionary(layer => layer.Key, layer => layer.Aggregate(Size.Zero, (sum, node) => sum + Count(graph, node)));

    private static long Functions(ScalarExpression expression) => expression switch
    {
        ScalarUnary unary => 1 + Functions(unary.Operand),
        ScalarBinary binary => 1 + Functions(binary.Left) + Functions(binary.Right),
        ScalarSelect select => 1 + Functions(select.Left) + Functions(select.Right) + Functions(select.Then) + Functions(select.Else),
        _ => 0,
    };
}
