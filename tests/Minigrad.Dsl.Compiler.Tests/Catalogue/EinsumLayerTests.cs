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
    public void Einsum_ThreeOperands_AreReportedAtTheThird() => Reports(
        Rows.Size("m", 2).Einsum("Head", "b n, n m, m -> b m"),
        "MG1005 Net.Head.Text[10..11]: The text has 3 operands, but a layer takes at most 2: split the product over two layers");

    [Fact]
    public void Einsum_FewerOperandsThanInputs_IsReported() => Reports(
        Rows.Layer("A", "Linear", ("Out", 2)).Einsum("Head", "b n -> b n", "A", "Input"),
        "MG1005 Net.Head.Text[0..3]: The text has 1 operand, but layer 'Head' lists 2 inputs: each input needs an operand");

    [Fact]
    public void Einsum_CompactText_MeetsItsInputs() => Reports(
        Spec.Model("batch 4 -> batch 4").Einsum("Head", "bi,ij->bj").Size("j", 4));

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(expected, spec.Report());
}
