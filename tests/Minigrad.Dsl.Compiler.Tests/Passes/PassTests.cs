using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Ir.Scalar;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Modules;
using Minigrad.Compiler.Passes;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;
using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

public sealed class PassTests
{
    [Theory]
    [ClassData(typeof(Models))]
    public void EveryPass_OnEveryGraph_KeepsTheResultsAndVerifies(string name)
    {
        ModelCase model = ModelCases.Find(name);
        CompiledModel compiled = model.Compile();
        CompiledModel observed = Observed.Of(compiled);
        foreach (Graph original in new[] { compiled.Predict, compiled.Loss, compiled.Train, observed.Predict, observed.Train }.OfType<Graph>())
        {
            GraphInputs inputs = RandomInputs.For(original, model.Sizes);
            GraphValues expected = GraphInterpreter.Evaluate(original, inputs);
            Graph graph = original;
            foreach (Func<Graph, Graph> pass in Passes.Optimizer.Passes)
            {
                graph = GraphVerifier.Verify(pass(graph));
                GraphsAgree.Assert(expected, GraphInterpreter.Evaluate(graph, inputs), graph);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Models))]
    public void Optimizer_RunTwice_ChangesNothingMore(string name)
    {
        Graph once = Passes.Optimizer.Run(ModelCases.Find(name).Compile().Train);
        Assert.Equal(GraphPrinter.Print(once), GraphPrinter.Print(Passes.Optimizer.Run(once)));
    }

    [Theory]
    [ClassData(typeof(Models))]
    public void Optimizer_EveryModel_ComputesNothingExpensiveTwice(string name)
    {
        Graph train = DeadNodes.Remove(ModelCases.Find(name).Compile().Train);
        Assert.Equal(Expensive(train), Expensive(Passes.Optimizer.Run(train)));
    }

    [Fact]
    public void PrologueFusion_ValueThatIsAResultItself_IsNotComputedAgain()
    {
        GraphBuilder graph = new();
        int x = graph.Source(new InputOp(), [Size.Of(2), Size.Of(3)]);
        int relu = graph.Elementwise(new ScalarUnary(UnaryFunction.Relu, new ScalarArgument(0)), x);
        graph.Output(OutputKind.Prediction, 0, relu);
        graph.Output(OutputKind.BufferUpdate, 0, graph.SumTo(relu, AxisMap.Along(2, 0), EquatableArray.Of(Size.Of(2))));
        Assert.DoesNotContain(Passes.Optimizer.Run(graph.ToGraph()).Nodes, node => node.Op is FusedOp);
    }

    [Fact]
    public void Optimizer_LinearWithReluInPrediction_IsOneNode()
    {
        Graph graph = Passes.Optimizer.Run(Spec.Model("batch 3 -> batch 2").Layer("Head", "Linear", ("Out", 2)).Layer("Active", "Relu").CompileValid().Predict);
        FusedOp fused = Assert.IsType<FusedOp>(Assert.Single(graph.Nodes, node => node.Inputs.Count > 0).Op);
        Assert.Equal("relu((x0 + x1))", fused.Map.Expression.ToString());
    }

    [Fact]
    public void DeadNodes_LayerThatNothingReads_IsGone()
    {
        CompiledModel model = ModelCases.Find("layer that nothing reads").Compile();
        Assert.Contains(model.Predict.Nodes, node => node.Layer == "Extra");
        Assert.DoesNotContain(DeadNodes.Remove(model.Predict).Nodes, node => node.Layer == "Extra");
    }

    [Fact]
    public void Optimizer_BatchNormInPrediction_RidesOnTheConvolution()
    {
        Graph graph = Passes.Optimizer.Run(ModelCases.Find("batch norm of images").Compile().Predict);
        Node last = graph[graph.Outputs.Single().Node];
        Assert.IsType<Conv2dOp>(Assert.IsType<FusedOp>(last.Op).Anchor);
    }

    [Theory]
    [InlineData("Relu")]
    [InlineData("LeakyRelu")]
    [InlineData("Sigmoid")]
    [InlineData("Tanh")]
    [InlineData("GeneralRelu", "Leak", 0.1, "Subtract", 0.4, "Maximum", 6.0)]
    public void Optimizer_AnyActivation_RidesOnTheConvolution(string kind, params object[] arguments)
    {
        SpecBuilder Net(bool hasNorm)
        {
            SpecBuilder spec = Spec.Model("batch 1 6 6 -> batch 3").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3));
            spec = hasNorm ? spec.Layer("Norm", "BatchNorm") : spec;
            spec = spec.Layer("Active", kind, [.. arguments.Chunk(2).Select(pair => ((string)pair[0], pair[1]))]);
            return spec.Layer("Flat", "Flatten").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy");
        }

        // In training the convolution's own result is never stored; in evaluation the normalisation rides along too.
        Assert.Contains(Passes.Optimizer.Run(Net(hasNorm: false).CompileValid().Train).Nodes, node => node.Op is FusedOp { Anchor: Conv2dOp } && node.Layer == "Conv+Active");
        Assert.Contains(Passes.Optimizer.Run(Net(hasNorm: true).CompileValid().Predict).Nodes, node => node.Op is FusedOp { Anchor: Conv2dOp } && node.Layer == "Conv+Norm+Active");
    }

    private static string[] Expensive(Graph graph) =>
        [.. graph.Nodes.Select(node => node.Op is FusedOp fused ? fused.Anchor : node.Op).Where(op => op is not ElementwiseOp).Select(op => op.Name).Order(StringComparer.Ordinal)];
}
