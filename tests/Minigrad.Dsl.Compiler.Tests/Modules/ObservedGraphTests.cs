using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>The graphs in which every layer's output, and the gradient by it, is shown to hooks.</summary>
public sealed class ObservedGraphTests
{
    [Theory]
    [ClassData(typeof(Models))]
    public void Observed_EveryModel_ComputesWhatTheModelDoes(string name)
    {
        ModelCase model = ModelCases.Find(name);
        CompiledModel plain = model.Compile();
        CompiledModel observed = Observed.Of(plain);
        foreach ((Graph one, Graph other) in new[] { (plain.Predict, observed.Predict), (plain.Train, observed.Train) })
        {
            GraphInputs inputs = RandomInputs.For(one, model.Sizes);
            GraphValues expected = GraphInterpreter.Evaluate(one, inputs);
            GraphValues actual = GraphInterpreter.Evaluate(GraphVerifier.Verify(other), inputs);
            foreach ((OutputKind kind, int index) in expected.Keys)
            {
                Assert.Equal(expected.Find(kind, index)!.Values, actual.Find(kind, index)!.Values);
            }
        }
    }

    [Theory]
    [ClassData(typeof(Models))]
    public void Observed_EveryLayerInEvaluation_HasTheValueOfTheModelsLayer(string name)
    {
        ModelCase model = ModelCases.Find(name);
        CompiledModel plain = model.Compile();
        GraphInputs inputs = RandomInputs.For(plain.Predict, model.Sizes);
        GraphValues expected = GraphInterpreter.Evaluate(plain.Predict, inputs);
        GraphValues actual = GraphInterpreter.Evaluate(Observed.Of(plain).Predict, inputs);

        for (int layer = 0; layer < plain.Layers.Count; layer++)
        {
            Assert.Equal(expected[plain.Layers[layer].Node].Values, actual.Find(OutputKind.LayerOutput, layer)!.Values);
        }
    }

    [Theory]
    [ClassData(typeof(Models))]
    public void Observed_EveryLayerInTraining_HasAnOutputAndTheGradientOfFiniteDifferences(string name)
    {
        ModelCase model = ModelCases.Find(name);
        CompiledModel observed = Observed.Of(model.Compile());
        IEnumerable<int> all = Enumerable.Range(0, observed.Layers.Count);

        Assert.Equal(all, observed.Train.Outputs.Where(output => output.Kind == OutputKind.LayerOutput).Select(output => output.Index));
        Assert.Equal(all, observed.Train.Outputs.Where(output => output.Kind == OutputKind.LayerGradient).Select(output => output.Index).Order());
        Gradients.Verify(observed.Train, RandomInputs.For(observed.Train, model.Sizes));
    }

    [Fact]
    public void Observed_TwoLayersThatComputeTheSame_HaveAGradientEach()
    {
        CompiledModel observed = Observed.Of(Spec.Model("batch 3 -> batch 3").Layer("A", "Relu").Layer("B", "Relu").From("Input").Layer("Sum", "Add").From("A", "B").CompileValid());
        GraphInputs inputs = RandomInputs.For(observed.Train, 1, ("batch", 2));

        GraphValues values = GraphInterpreter.Evaluate(observed.Train, inputs);

        Assert.Equal(inputs.OutputGradient.Values, values.Find(OutputKind.LayerGradient, 0)!.Values);
        Assert.Equal(inputs.OutputGradient.Values, values.Find(OutputKind.LayerGradient, 1)!.Values);
    }

    [Fact]
    public void Layers_InBlocksAndBranches_KnowWhatTheyReadByDottedName()
    {
        CompiledModel model = ModelCases.Find("residual").Compile();

        Assert.Equal(
            [
                "First.First: Input", "First.Norm: First.First", "First.Active: First.Norm", "First.Second: First.Active", "First.Sum: First.Second, Input", "First.Result: First.Sum",
                "Second.First: First.Result", "Second.Norm: Second.First", "Second.Active: Second.Norm", "Second.Second: Second.Active",
                "Second.Sum: Second.Second, First.Result", "Second.Result: Second.Sum", "Pool: Second.Result",
            ],
            model.Layers.Select(layer => $"{layer.Path}: {string.Join(", ", layer.Inputs)}"));
    }
}
