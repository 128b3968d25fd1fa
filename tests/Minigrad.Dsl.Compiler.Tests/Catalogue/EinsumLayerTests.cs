using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class EinsumLayerTests
{
    private static SpecBuilder Rows => Spec.Model("batch 4 -> batch 2");

    [Fact]
    public void Einsum_ConstantAgainstSize_IsReportedAtTheAxis() => Reports(
        Rows.Size("n", 5).Size("m", 2).Einsum("Head", "b n, n m -> b m"),
        "MG2001 Net.Head.Text[2..3]: Axis 'n' is 4 here (from 'Input') but 5 in [Size] n (class Net); one axis has one size: change one of the sizes, or rename one axis");

    [Fact]
    public void Einsum_ConstantAgainstOne_IsReportedAtTheOne() => Reports(
        Rows.Size("m", 2).Einsum("Head", "b 1, m -> b m"),
        "MG2001 Net.Head.Text[2..3]: Axis '1' is 4 here (from 'Input') but 1 in this text (layer Head); one axis has one size: change one of the sizes, or rename one axis");

    [Fact]
    public void Einsum_TwoInputsOfOtherSizes_IsReportedAtTheLater() => Reports(
        Rows.Layer("A", "Linear", ("Out", 2)).Einsum("Head", "b n, b n -> b n", "A", "Input"),
        "MG2001 Net.Head.Text[7..8]: Axis 'n' is 4 here (from 'Input') but 2 in input 'A' (layer A); one axis has one size: change one of the sizes, or rename one axis");

    [Fact]
    public void Einsum_RepeatedAxisOfOtherSizes_IsReportedAtTheSecond() => Reports(
        Rows.Einsum("Head", "n n -> n"),
        "MG2002 Net.Head.Text[2..3]: Axis 'n' is '4' here (from 'Input') but 'batch' in input 'Input' (the signature), and nothing says that '4' equals 'batch': use one name for both in the signature, or change the layers between");

    [Fact]
    public void Einsum_NameOfTheSignature_IsThatSize() => Reports(
        Spec.Model("batch time 4 -> batch time 4").Einsum("Head", "time batch i -> batch time i"),
        "MG2002 Net.Head.Text[0..4]: Axis 'time' is 'batch' here (from 'Input') but 'time' in the signature (the signature), and nothing says that 'batch' equals 'time': use one name for both in the signature, or change the layers between",
        "MG2002 Net.Head.Text[5..10]: Axis 'batch' is 'time' here (from 'Input') but 'batch' in the signature (the signature), and nothing says that 'time' equals 'batch': use one name for both in the signature, or change the layers between");

    [Fact]
    public void Einsum_WrongNumberOfAxes_IsReportedAtTheOperand() => Reports(
        Rows.Einsum("Head", " b , b -> b"),
        "MG2003 Net.Head.Text[1..2]: Layer 'Head' [Einsum] takes 1 axis, 'b', but its input 'Input' has 2 axes: 'batch 4' (the signature)");

    [Fact]
    public void Einsum_WeightOverTheBatch_IsReported() => Reports(
        Rows.Einsum("Head", "b n, b n -> b n"),
        "MG2009 Net.Head.Text[5..6]: Axis 'b' of the learned operand 'b n' is the run-time size 'batch'; a weight has a fixed size: bind 'b' with [Size(\"b\", …)], or list another input for this operand");

    [Fact]
    public void Einsum_WeightAxisWithoutSize_IsReported() => Reports(
        Rows.Einsum("Head", "b n, n m -> b m"),
        "MG2014 Net.Head.Text[7..8]: Axis 'm' stands only in the learned operand 'n m', so nothing says its size: bind it with [Size(\"m\", …)]");

    [Fact]
    public void Einsum_WeightAxisWithRefusedSize_IsNotReportedAgain() => Reports(
        Rows.Size("m", 0).Einsum("Head", "b n, n m -> b m"), "MG2007 Net.@size 0 value: 'm' is 0; a size is at least 1");

    [Fact]
    public void Einsum_ThreeOperands_OwnTwoWeights() => Assert.Equal(
        ["Head.weight1", "Head.weight2"],
        Rows.Size("m", 2).Size("j", 3).Einsum("Head", "b n, n j, j m -> b m").CompileValid().Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void Einsum_EllipsisOfALearnedOperand_IsReported() => Reports(
        Rows.Einsum("Head", "b n, ... n -> b ... n"),
        "MG1015 Net.Head.Text[5..8]: '...' in operand '... n' stands for axes that nothing knows, because no input says what a learned weight's shape is: name its axes, or list an input for this operand");

    [Fact]
    public void Einsum_FewerAxesThanBesideTheEllipsis_IsReportedAtTheOperand() => Reports(
        Rows.Einsum("Head", "b i j ... -> b ..."),
        "MG2003 Net.Head.Text[0..9]: Layer 'Head' [Einsum] takes at least 3 axes, 'b i j ...', but its input 'Input' has 2 axes: 'batch 4' (the signature)");

    [Fact]
    public void Einsum_EllipsesOfOtherSizes_AreReportedAtTheLater() => Reports(
        Spec.Model("batch 3 4 -> batch 3 4").Layer("A", "Linear", ("Out", 2)).Einsum("Head", "b ..., b ... -> b ...", "A", "Input"),
        "MG2001 Net.Head.Text[9..12]: Axis '...1' is 4 here (from 'Input') but 2 in input 'A' (layer A); one axis has one size: change one of the sizes, or rename one axis");

    [Fact]
    public void Einsum_RunTimeAxisUnderAnEllipsis_NeverStretches() => Reports(
        Spec.Model("batch time -> batch time").Einsum("Turn", "b t -> t b").Einsum("Head", "... , ... -> ...", "Turn", "Input"),
        "MG2002 Net.Head.Text[6..9]: Axis '...2' is 'batch' here (from 'Input') but 'time' in input 'Turn' (layer Turn), and nothing says that 'batch' equals 'time': use one name for both in the signature, or change the layers between",
        "MG2002 Net.Head.Text[6..9]: Axis '...1' is 'time' here (from 'Input') but 'batch' in input 'Turn' (layer Turn), and nothing says that 'time' equals 'batch': use one name for both in the signature, or change the layers between");

    [Fact]
    public void Einsum_AssumptionOfAKnownSize_IsReportedAtItsName() => Reports(
        Rows.Size("m", 2).Layer("Head", "Einsum", ("Text", "b n, n m -> b m"), ("Assume", "batch=8, m=3")),
        "MG1016 Net.Head.Assume[9..10]: Nothing is assumed of 'm', which is 2; only a run-time size is assumed: remove it, or correct the name");

    [Fact]
    public void Einsum_AssumptionOfZero_IsReportedAtItsValue() => Reports(
        Rows.Size("m", 2).Layer("Head", "Einsum", ("Text", "b n, n m -> b m"), ("Assume", "batch=0")),
        "MG2007 Net.Head.Assume[6..7]: 'batch' is 0; a size is at least 1");

    [Fact]
    public void Einsum_OuterProductOfMillions_IsAdvisedAtTheResult() => Reports(
        Spec.Model("batch 300 -> batch 300 300").Layer("A", "Relu").Einsum("Pairs", "batch i, batch j -> batch i j", "A", "Input"),
        "MG3010 Net.Pairs.Text[20..29]: The product of 'batch i' and 'batch j' has 5760000 elements (90000*batch with batch = 64), but all operands together have 38400 elements (600*batch with batch = 64): sum over an axis first, or state with Assume what run-time sizes to expect");

    [Fact]
    public void Einsum_OuterProductUnderAnAssumption_IsSilent() => Reports(
        Spec.Model("batch 300 -> batch 300 300").Layer("A", "Relu").Layer("Pairs", "Einsum", ("Text", "batch i, batch j -> batch i j"), ("Assume", "batch=4")).From("A", "Input"));

    [Fact]
    public void Einsum_ThreeOperands_SayTheirOrder() => Assert.Equal(
        "Order: t1 = weight1 · weight2 (n j, j m -> n m); result = Input · t1 (b n, n m -> b m); largest intermediate result 8 elements. 16*batch + 48 FLOPs.",
        Rows.Size("m", 2).Size("j", 3).Einsum("Head", "b n, n j, j m -> b m").CompileValid().Layers[0].Remark);

    [Fact]
    public void Einsum_FewerOperandsThanInputs_IsReported() => Reports(
        Rows.Layer("A", "Linear", ("Out", 2)).Einsum("Head", "b n -> b n", "A", "Input"),
        "MG1005 Net.Head.Text[0..3]: The text has 1 operand, but layer 'Head' lists 2 inputs: each input needs an operand");

    [Fact]
    public void Einsum_CompactText_MeetsItsInputs() => Reports(
        Spec.Model("batch 4 -> batch 4").Einsum("Head", "bi,ij->bj").Size("j", 4));

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(string.Join("\n", expected), string.Join("\n", spec.Report()));
}
