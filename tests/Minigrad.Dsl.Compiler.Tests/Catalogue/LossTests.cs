using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class LossTests
{
    [Fact]
    public void MeanSquaredError_OfTwoRows_IsTheMeanOverAllElements()
    {
        Graph loss = Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss("MeanSquaredError").CompileValid().Loss!;
        GraphInputs inputs = new() { Sizes = { ["batch"] = 2 }, Output = new([2, 2], [1, 2, 3, 4]), Target = new([2, 2], [1, 0, 0, 0]) };
        Assert.Equal((0 + 4 + 9 + 16) / 4.0, GraphInterpreter.Evaluate(loss, inputs).Loss, 12);
    }

    [Fact]
    public void CrossEntropy_OfTwoRows_IsTheMeanOfTheirLosses()
    {
        Graph loss = Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss("CrossEntropy").CompileValid().Loss!;
        GraphInputs inputs = new() { Sizes = { ["batch"] = 2 }, Output = new([2, 2], [0, 0, 0, Math.Log(3)]), Target = new([2], [0, 1]) };
        Assert.Equal((Math.Log(2) + Math.Log(4.0 / 3)) / 2, GraphInterpreter.Evaluate(loss, inputs).Loss, 12);
    }

    [Theory]
    [InlineData("CrossEntropy", TargetSpec.Labels)]
    [InlineData("MeanSquaredError", TargetSpec.Values)]
    public void Target_OfALoss_IsItsKind(string loss, TargetSpec target) =>
        Assert.Equal(target, Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss(loss).CompileValid().Target);

    [Fact]
    public void Model_WithoutLoss_HasNoTargetAndNoLossGraph()
    {
        CompiledModel model = Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").CompileValid();
        Assert.Equal(TargetSpec.None, model.Target);
        Assert.Null(model.Loss);
        Assert.DoesNotContain(model.Train.Outputs, output => output.Kind == OutputKind.Loss);
    }

    [Fact]
    public void CrossEntropy_OfThreeAxes_IsReported() => Assert.Equal(
        ["MG2012 Net.@loss 0: [CrossEntropy] takes an output of two axes, 'batch classes', but 'A' is 'batch 2 3' (layer A): change the last layer, or use another loss"],
        Spec.Model("batch 2 3 -> batch 2 3").Layer("A", "Relu").Loss("CrossEntropy").Report());

    [Fact]
    public void Losses_Two_AreReportedAtTheSecond() => Assert.Equal(
        ["MG0022 Net.@loss 1: Model 'Net' has 2 losses; a model with one output has one: remove the others"],
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss("CrossEntropy").Loss("MeanSquaredError").Report());

    [Fact]
    public void Loss_OfAnotherLayerThanTheLast_IsReported() => Assert.Equal(
        ["MG0023 Net.@loss 0 output: [CrossEntropy] names 'A', but the output of 'Net' is its last layer 'B': write nameof(B), or nothing"],
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Layer("B", "Relu").Loss("CrossEntropy", "A").Report());

    [Fact]
    public void Loss_OfTheLastLayerByName_IsAllowed() =>
        Assert.Empty(Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss("CrossEntropy", "A").Report());
}
