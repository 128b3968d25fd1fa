using CsCheck;
using Minigrad.Compiler.Autodiff;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.TestKit.Oracle;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

/// <summary>Random graphs of elementwise functions, sums and products of matrices whose values are read many times.</summary>
public sealed class RandomGraphTests
{
    private static readonly Gen<Graph> Graphs = Gen.Int[0, int.MaxValue / 2].Array[4, 10].Select(Build);

    [Fact]
    public void Build_RandomGraph_GradientsAreFiniteDifferences() => Graphs.Sample(
        graph => Gradients.Verify(GraphVerifier.Verify(graph), RandomInputs.For(graph, 3, ("n", 2)), tolerance: 1e-5),
        iter: 100);

    [Fact]
    public void Optimizer_RandomGraph_EveryPassKeepsEveryResult() => Graphs.Sample(
        graph =>
        {
            GraphInputs inputs = RandomInputs.For(graph, 3, ("n", 2));
            GraphValues expected = GraphInterpreter.Evaluate(graph, inputs);
            foreach (Func<Graph, Graph> pass in Passes.Optimizer.Passes)
            {
                graph = GraphVerifier.Verify(pass(graph));
                GraphsAgree.Assert(expected, GraphInterpreter.Evaluate(graph, inputs), graph);
            }
        },
        iter: 200);

    [Fact]
    public void Build_Stack_GivesEachPartItsOwnGradient()
    {
        GraphBuilder graph = new();
        int[] parts = [.. Enumerable.Range(0, 3).Select(i => graph.Source(new ParameterOp(i), [Size.Of(2)]))];
        int stack = graph.Emit(new StackOp(), parts);
        int squares = graph.Elementwise(new ScalarArgument(0) * new ScalarArgument(0), stack);
        graph.Output(OutputKind.Prediction, 0, squares);
        BackwardBuilder.Build(graph, squares, graph.Source(new OutputGradientOp(), [Size.Of(3), Size.Of(2)]));
        Gradients.Verify(GraphVerifier.Verify(graph.ToGraph()), RandomInputs.For(graph.ToGraph(), 3));
    }

    // Values are scalars, rows of 3, and matrices n x 3; each choice picks an operation and earlier values to read.
    private static Graph Build(int[] choices)
    {
        Size[][] shapes = [[], [Size.Of(3)], [Size.Named("n"), Size.Of(3)]];
        GraphBuilder graph = new();
        List<int> values = [.. shapes.Select((shape, i) => graph.Source(new ParameterOp(i), shape))];
        int weight = graph.Source(new ParameterOp(3), [Size.Of(3), Size.Of(3)]);
        foreach (int choice in choices)
        {
            values.Add(Step(graph, choice / 400, values[choice / 20 % values.Count], values[choice % 20 % values.Count], weight));
        }

        int rank = graph[values[^1]].Shape.Count;
        graph.Output(OutputKind.Prediction, 0, values[^1]);
        graph.Output(OutputKind.BufferUpdate, 0, values[^2]);
        BackwardBuilder.Build(graph, values[^1], graph.Source(new OutputGradientOp(), shapes[rank]));
        return graph.ToGraph();
    }

    private static int Step(GraphBuilder graph, int choice, int x, int y, int weight) => (choice % 6) switch
    {
        0 => graph.Elementwise(new ScalarUnary(UnaryFunction.Relu, new ScalarArgument(0)), x),
        1 => Sum(graph, x),
        2 when graph[x].Shape.Count == 2 => graph.Emit(EinsumOf("n i, o i -> n o"), x, weight),
        3 => Pair(graph, new ScalarArgument(0) * new ScalarArgument(1), x, y),
        4 => Pair(graph, new ScalarArgument(0) - (new ScalarArgument(1) * 0.5) + 1, x, y),
        _ => Pair(graph, new ScalarBinary(BinaryFunction.Maximum, new ScalarArgument(0), new ScalarArgument(1) / 3), x, y),
    };

    private static int Sum(GraphBuilder graph, int x) => graph[x].Shape.Count switch
    {
        0 => graph.Elementwise(new ScalarArgument(0) / ScalarSize.Of(Size.Named("n")), x),
        1 => graph.Emit(EinsumOf("i ->"), x),
        _ => graph.Emit(EinsumOf("n i -> i"), x),
    };

    private static int Pair(GraphBuilder graph, ScalarExpression f, int x, int y)
    {
        (int rankX, int rankY) = (graph[x].Shape.Count, graph[y].Shape.Count);
        int rank = Math.Max(rankX, rankY);
        return graph.Elementwise(f, graph[rankX == rank ? x : y].Shape, (x, AxisMap.Right(rank, rankX)), (y, AxisMap.Right(rank, rankY)));
    }

    private static ContractOp EinsumOf(string text) =>
        Einsum.EinsumNumbering.Contraction(Einsum.EinsumParser.Parse(text, default, new())!, name => name == "n" ? Size.Named("n") : Size.Of(3));
}
