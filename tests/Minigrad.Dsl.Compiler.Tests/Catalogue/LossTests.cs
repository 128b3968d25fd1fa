using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Ir.Ops;
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
    [InlineData("MeanAbsoluteError", TargetSpec.Values)]
    [InlineData("Huber", TargetSpec.Values)]
    [InlineData("BinaryCrossEntropy", TargetSpec.Values)]
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
    public void CrossEntropy_OfOneAxis_IsReported() => Assert.Equal(
        ["MG2012 Net.@loss 0: [CrossEntropy] takes an output of at least two axes, '… classes', but 'A' is 'batch' (layer A): change the last layer, or use another loss"],
        Spec.Model("batch -> batch").Layer("A", "Relu").Loss("CrossEntropy").Report());

    [Fact]
    public void CrossEntropy_OfThreeAxes_HasALabelForEachRow()
    {
        Graph loss = Spec.Model("batch time 3 -> batch time 3").Layer("A", "Relu").Loss("CrossEntropy").CompileValid().Loss!;
        Node target = loss.Nodes.Single(node => node.Op is TargetOp);
        Assert.Equal("batch time", string.Join(" ", target.Shape));
    }

    [Theory]
    [InlineData(new[] { 1.0, 2 }, "2 weights", "3", "give one weight for each class")]
    [InlineData(new[] { 1.0 }, "1 weight", "3", "give one weight for each class")]
    [InlineData(new double[0], "0 weights", "3", "give one weight for each class")]
    [InlineData(new[] { 1.0, 2, 3 }, "3 weights", "classes", "bind it with [Size]")]
    public void ClassWeights_OfAnotherNumberThanTheClasses_AreReportedAtTheArgument(double[] weights, string found, string classes, string advice) => Assert.Equal(
        [$"MG2030 Net.@loss 0 ClassWeights: [CrossEntropy] has {found}, but the last axis of 'A' has {classes} classes (layer A): {advice}"],
        Spec.Model($"batch {classes} -> batch {classes}").Layer("A", "Relu").Loss("CrossEntropy").With(("ClassWeights", weights)).Report());

    [Theory]
    [InlineData("CrossEntropy", "LabelSmoothing", -0.1, "-0.1", "from 0 to 1")]
    [InlineData("CrossEntropy", "LabelSmoothing", 1.5, "1.5", "from 0 to 1")]
    [InlineData("CrossEntropy", "LabelSmoothing", double.NaN, "NaN", "from 0 to 1")]
    [InlineData("Huber", "Delta", 0.0, "0", "positive")]
    [InlineData("Huber", "Delta", double.PositiveInfinity, "Infinity", "positive")]
    public void Argument_OutOfRange_IsReportedAtTheArgument(string loss, string argument, double value, string found, string range) => Assert.Equal(
        [$"MG0040 Net.@loss 0 {argument}: '{argument}' of [{loss}] is {found}; it must be {range}"],
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss(loss).With((argument, value)).Report());

    [Theory]
    [InlineData(-1.0, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(1e39, "1E+39")]
    public void ClassWeights_OneOutOfRange_IsReportedAtTheElement(double weight, string found) => Assert.Equal(
        [$"MG0040 Net.@loss 0 ClassWeights 1: 'ClassWeights[1]' of [CrossEntropy] is {found}; it must be finite and at least 0"],
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss("CrossEntropy").With(("ClassWeights", new[] { 1, weight })).Report());

    public static TheoryData<string, double> ByHand() => new()
    {
        { "MeanAbsoluteError", (0 + 0.5 + 2.5 + 3) / 4 },
        { "Huber", (0 + 0.125 + 2 + 2.5) / 4 },
        { "BinaryCrossEntropy", (Math.Log(2) + (Math.Log(1 + Math.E) - 1.5) + (Math.Log(1 + Math.Exp(2)) + 1) + (Math.Log(1 + Math.Exp(-1)) + 2)) / 4 },
    };

    [Theory, MemberData(nameof(ByHand))]
    public void Loss_OfFourValues_IsTheMeanByHand(string kind, double expected)
    {
        Graph loss = Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss(kind).CompileValid().Loss!;
        GraphInputs inputs = new() { Sizes = { ["batch"] = 2 }, Output = new([2, 2], [0, 1, 2, -1]), Target = new([2, 2], [0, 1.5, -0.5, 2]) };
        Assert.Equal(expected, GraphInterpreter.Evaluate(loss, inputs).Loss, 12);
    }

    [Fact]
    public void Losses_Two_AreReportedAtTheSecond() => Assert.Equal(
        ["MG0022 Net.@loss 1: Output 'A' of model 'Net' has 2 losses, but it is compared with one target: remove all but one"],
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss("CrossEntropy").Loss("MeanSquaredError").Report());

    [Fact]
    public void Loss_OfAnotherLayerThanTheLast_IsReported() => Assert.Equal(
        ["MG0023 Net.@loss 0 output: [CrossEntropy] names 'A', but the output of 'Net' is its last layer 'B': write nameof(B), or nothing"],
        Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Layer("B", "Relu").Loss("CrossEntropy", "A").Report());

    [Fact]
    public void Loss_OfTheLastLayerByName_IsAllowed() =>
        Assert.Empty(Spec.Model("batch 2 -> batch 2").Layer("A", "Relu").Loss("CrossEntropy", "A").Report());
}
