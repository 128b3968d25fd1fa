using CsCheck;
using Minigrad.Compiler.Autodiff;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.TestKit.Oracle;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

public sealed class RandomContractionTests
{
    // Repeated axes, axes summed in one or both operands, scalars, and sizes of one.
    private static readonly Gen<ContractOp> Contractions =
        from sizes in Gen.Int[1, 3].Array[4]
        from first in Gen.Int[0, 3].Array[0, 3]
        from second in Gen.Int[0, 3].Array[0, 3]
        from two in Gen.Bool
        from kept in Gen.Bool.Array[4]
        from order in Gen.Shuffle(new[] { 0, 1, 2, 3 })
        let operands = two ? new[] { first, second } : [first]
        let output = order.Where(axis => kept[axis] && operands.Any(operand => operand.Contains(axis)))
        select new ContractOp(
            operands.Select(operand => operand.ToEquatableArray()).ToEquatableArray(),
            output.ToEquatableArray(),
            EquatableArray.Of("a", "b", "c", "d"),
            sizes.Select(size => Size.Of(size)).ToEquatableArray());

    [Fact]
    public void Contract_RandomTerms_GradientsAreFiniteDifferences() => Contractions.Sample(
        op =>
        {
            Graph graph = GraphVerifier.Verify(Differentiate(op, sameOperand: false));
            Gradients.Verify(graph, RandomInputs.For(graph, 5));
        },
        iter: 150);

    [Fact]
    public void Contract_OneValueAsBothOperands_GradientsAreFiniteDifferences() => Contractions.Where(op => op.Operands.Count == 2).Sample(
        op =>
        {
            ContractOp square = op with { Operands = EquatableArray.Of(op.Operands[0], op.Operands[0]), Output = op.Output.Where(op.Operands[0].Contains).ToEquatableArray() };
            Graph graph = GraphVerifier.Verify(Differentiate(square, sameOperand: true));
            Gradients.Verify(graph, RandomInputs.For(graph, 6));
        },
        iter: 50);

    private static Graph Differentiate(ContractOp op, bool sameOperand)
    {
        GraphBuilder graph = new();
        int[] operands = [.. op.Operands.Select((term, i) => graph.Source(new ParameterOp(sameOperand ? 0 : i), term.Select(axis => op.AxisSizes[axis])))];
        int node = graph.Emit(op, operands);
        graph.Output(OutputKind.Prediction, 0, node);
        int seed = graph.Source(new OutputGradientOp(), graph[node].Shape);
        BackwardBuilder.Build(graph, node, seed);
        return graph.ToGraph();
    }
}
