using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.TestKit.Specs;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

public sealed class GraphVerifierTests
{
    private static Graph Sound => ModelCases.Find("perceptron").Compile().Train;

    [Theory]
    [ClassData(typeof(Models))]
    public void Verify_GraphsOfEveryModel_Hold(string name)
    {
        Modules.CompiledModel model = ModelCases.Find(name).Compile();
        Assert.Same(model.Predict, GraphVerifier.Verify(model.Predict));
        Assert.Same(model.Train, GraphVerifier.Verify(model.Train));
        Assert.True(model.Loss is null || GraphVerifier.Verify(model.Loss) == model.Loss);
    }

    [Fact]
    public void Verify_WrongId_IsRefused() => Refuses(Change<InputOp>(node => node with { Id = 7 }), "its id is its index");

    [Fact]
    public void Verify_InputAfterItsReader_IsRefused() =>
        Refuses(Change<ContractOp>(node => node with { Inputs = EquatableArray.Of(node.Id, node.Inputs[1]) }), "its inputs come before it");

    [Fact]
    public void Verify_NegativeInput_IsRefused() => Refuses(Change<ContractOp>(node => node with { Inputs = EquatableArray.Of(-1, node.Inputs[1]) }), "its inputs come before it");

    [Fact]
    public void Verify_WrongShape_IsRefused() =>
        Refuses(Change<ContractOp>(node => node with { Shape = EquatableArray.Of(Size.Named("batch"), Size.Of(4)) }), "its shape is the inferred one (batch 5)");

    [Fact]
    public void Verify_ContractionWithoutATerm_IsRefused() =>
        Refuses(Change<ContractOp>(node => node with { Inputs = EquatableArray.Of(node.Inputs[0]) }), "a contraction has a term for each input");

    [Fact]
    public void Verify_ContractionOfOtherSizes_IsRefused() => Refuses(
        Change<ContractOp>(node => node with { Inputs = EquatableArray.Of(node.Inputs[1], node.Inputs[1]) }),
        "operand 0 has the sizes of its axes");

    [Fact]
    public void Verify_ReshapeToOtherLength_IsRefused()
    {
        GraphBuilder graph = new();
        int x = graph.Source(new ParameterOp(0), [Size.Of(6)]);
        graph.Emit(new ReshapeOp(EquatableArray.Of(Size.Of(2), Size.Of(4))), x);
        Refuses(graph.ToGraph(), "a reshape keeps the number of elements");
    }

    [Fact]
    public void Verify_MapOfOtherRank_IsRefused() => Refuses(WithMap(new(EquatableArray.Of(0))), "a map has an entry for each axis of the result");

    [Fact]
    public void Verify_MapThatNamesAnAxisTwice_IsRefused() => Refuses(WithMap(new(EquatableArray.Of(0, 0))), "a map names each axis of its operand once, in order");

    [Fact]
    public void Verify_MapThatTransposes_IsRefused() => Refuses(WithMap(new(EquatableArray.Of(1, 0))), "a map names each axis of its operand once, in order");

    [Fact]
    public void Verify_OperandOfOtherSize_IsRefused() => Refuses(
        Change<ElementwiseOp>(node => node with
        {
            Shape = EquatableArray.Of(Shapes.Size.Of(99), node.Shape[1]),
            Op = (ElementwiseOp)node.Op with { Shape = EquatableArray.Of(Shapes.Size.Of(99), node.Shape[1]) },
        }),
        "an operand's axis has the result's size, or 1");

    [Fact]
    public void Verify_ExpressionThatReadsMoreThanItsOperands_IsRefused() => Refuses(
        Change<ElementwiseOp>(node => node with { Op = (ElementwiseOp)node.Op with { Expression = new ScalarArgument(2) } }),
        "its expression reads its operands only");

    [Fact]
    public void Verify_OutputThatIsNoNode_IsRefused() =>
        Refuses(Sound with { Outputs = EquatableArray.Of(new GraphOutput(OutputKind.Prediction, 0, 999)) }, "outputs are nodes");

    [Fact]
    public void Verify_NegativeOutput_IsRefused() =>
        Refuses(Sound with { Outputs = EquatableArray.Of(new GraphOutput(OutputKind.Prediction, 0, -1)) }, "outputs are nodes");

    private static Graph WithMap(AxisMap map) =>
        Change<ElementwiseOp>(node => node with { Op = (ElementwiseOp)node.Op with { Maps = EquatableArray.Of(map, ((ElementwiseOp)node.Op).Maps[1]) } });

    private static Graph Change<TOp>(Func<Node, Node> change) where TOp : Op
    {
        Graph graph = Sound;
        Node changed = graph.Nodes.First(node => node.Op is TOp);
        return graph with { Nodes = graph.Nodes.Select(node => node == changed ? change(node) : node).ToEquatableArray() };
    }

    private static void Refuses(Graph graph, string rule) =>
        Assert.EndsWith($": {rule}.", Assert.Throws<InvalidOperationException>(() => GraphVerifier.Verify(graph)).Message, StringComparison.Ordinal);
}
