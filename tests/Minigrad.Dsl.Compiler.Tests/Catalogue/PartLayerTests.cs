using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>What softmax, concatenation and slices report.</summary>
public sealed class PartLayerTests
{
    private const string Rule = "a slice takes at least 1 of what is there: change Start or Length";

    private static readonly SpecBuilder Images = Spec.Model("batch 4 7 -> batch 4 7");

    [Fact]
    public void Softmax_CausalAlongAnotherAxis_IsReported() => Reports(
        Images.Layer("Attend", "Softmax", ("Causal", true), ("Axis", 1)), "MG0021 Net.Attend.Axis: 'Axis' of layer 'Attend' is axis 1; it must be the last axis, along which Causal is defined");

    [Fact]
    public void Softmax_CausalOverTwoSizes_IsReported() => Reports(
        Images.Layer("Attend", "Softmax", ("Causal", true)),
        "MG2060 Net.Attend.Causal: Layer 'Attend' is causal, but the last two axes of 'Input' (the signature) are 4 and 7; position t looks at the positions up to t, so both have one size: change one of them, or give a mask instead");

    [Fact]
    public void Softmax_CausalInABlock_IsCheckedAtItsUse()
    {
        SpecBuilder block = Spec.Block("Part", "batch rows columns -> batch rows columns").Layer("Attend", "Softmax", ("Causal", true));
        Assert.StartsWith("MG3002", Assert.Single(block.Report()), StringComparison.Ordinal);
        Assert.DoesNotContain(Spec.Model("batch 4 4 -> batch 4 4").Use("First", block).Report(), message => message.StartsWith("MG2", StringComparison.Ordinal));
        Assert.Contains(Spec.Model("batch 4 7 -> batch 4 7").Use("First", block).Report(), message => message.StartsWith("MG2060", StringComparison.Ordinal));
    }

    [Fact]
    public void Softmax_MaskOfMoreAxes_IsReported() => Reports(
        Spec.Model("batch 4 7 -> batch 4").Einsum("Sum", "b i j -> b i").Layer("Attend", "Softmax").From("Sum", "Input"),
        "MG2061 Net.Attend.@input 1: Mask 'Input' has 3 axes, 'batch 4 7', but 'Sum', which layer 'Attend' masks, has 2, 'batch 4' (layer Sum); a mask aligns from the right, and only a missing leading axis or a constant 1 stretches: change the mask");

    [Fact]
    public void Softmax_MaskOfRunTimeAxisOverOne_IsReported() => Reports(
        Spec.Model("batch time 1 -> batch time 1").Einsum("Turned", "b t i -> b i t").Layer("Attend", "Softmax").From("Input", "Turned"),
        "MG2061 Net.Attend.@input 1: Axis 't' of mask 'Turned' is time, but 'Input', which layer 'Attend' masks, has 1 there (the signature); a mask aligns from the right, and only a missing leading axis or a constant 1 stretches: change the mask");

    [Fact]
    public void Concat_OtherAxesDiffer_IsReported() => Reports(
        Spec.Model("batch 4 7 -> batch 4 14").Layer("Other", "Linear", ("Out", 5)).Layer("Both", "Concat", ("Axis", 1)).From("Input", "Other"),
        "MG2001 Net.Both.@input 1: Axis 'out' is 5 here ('Other') but 7 in 'Input' (the signature); one axis has one size: change one of the layers, or the axis to join along");

    [Fact]
    public void Concat_OtherNumberOfAxes_IsReported() => Reports(
        Spec.Model("batch 4 7 -> batch 4 14").Layer("Flat", "Flatten").Layer("Both", "Concat").From("Input", "Flat"),
        "MG2003 Net.Both.@input 1: Layer 'Both' [Concat] takes as many axes as 'Input' has, 'batch 4 7', but its input 'Flat' has 2 axes: 'batch 28' (layer Flat)");

    [Fact]
    public void Slice_WithoutStartAndLength_IsReported() => Reports(
        Images.Layer("Part", "Slice", ("Axis", 1)), "MG0020 Net.Part.@attribute: Layer 'Part' [Slice] does not say its 'Length': add Length = …");

    [Theory]
    [InlineData("Length", 5, "Length", "5 of the axis from 0 on")]
    [InlineData("Start", 4, "Start", "0 of the axis from 4 on")]
    [InlineData("Start", -5, "Start", "5 of the axis from -1 on")]
    public void Slice_OutsideItsAxis_IsReported(string argument, int value, string at, string found) => Reports(
        Images.Layer("Part", "Slice", ("Axis", 1), (argument, value)), $"MG2062 Net.Part.{at}: Layer 'Part' takes {found}, but the axis of 'Input' has 4 (the signature), and {Rule}");

    [Fact]
    public void Slice_LongerThanItsRunTimeAxis_IsReported() => Reports(
        Spec.Model("batch time 4 -> batch time 4").Layer("Part", "Slice", ("Axis", "time"), ("Start", 1), ("Length", "time")),
        $"MG2062 Net.Part.Length: Layer 'Part' takes time of 'time' from 1 on, but 'time' of 'Input' has time (the signature), and {Rule}");

    [Fact]
    public void Upsample_FactorOfARunTimeAxis_IsReported() => Reports(
        Spec.Model("batch 4 height width -> batch 4 height width").Layer("Up", "Upsample", ("Factor", "height")),
        "MG2013 Net.Up.Factor: Factor of layer 'Up' depends on the run-time size 'height', but it must be a constant here: bind 'height' with [Size]");

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(expected, spec.Report());
}
