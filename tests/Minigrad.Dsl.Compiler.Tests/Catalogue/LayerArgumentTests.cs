using Minigrad.Compiler.Model;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>What layers say about wrong arguments and inputs: rule, place and message.</summary>
public sealed class LayerArgumentTests
{
    private static SpecBuilder Rows => Spec.Model("batch 4 -> batch 2");

    private static SpecBuilder Images => Spec.Model("batch 3 8 6 -> batch h w c");

    [Fact]
    public void Linear_WithoutOut_IsReported() => Reports(Rows.Layer("Head", "Linear"), "MG0020 Net.Head.@attribute: Layer 'Head' [Linear] does not say its 'Out': add Out = …");

    [Fact]
    public void Linear_OutZero_IsReported() => Reports(Rows.Layer("Head", "Linear", ("Out", 0)), "MG2007 Net.Head.Out: '0' is 0; a size is at least 1");

    [Fact]
    public void Linear_OutTextThatIsNegative_IsReported() =>
        Reports(Rows.Size("n", 3).Layer("Head", "Linear", ("Out", "n - 5")), "MG2007 Net.Head.Out: 'n - 5' is -2; a size is at least 1");

    [Theory]
    [InlineData(1.5, "a real number")]
    [InlineData(true, "a bool")]
    public void Linear_OutOfAnotherType_IsReported(object value, string found) =>
        Reports(Rows.Layer("Head", "Linear", ("Out", value)), $"MG0019 Net.Head.Out: 'Out' of layer 'Head' is {found}; it takes an integer or a size text");

    [Fact]
    public void Linear_OutOfUnsupportedType_NamesTheType() => Reports(
        Rows.Layer("Head", "Linear", ("Out", new UnsupportedValue("char"))), "MG0019 Net.Head.Out: 'Out' of layer 'Head' is a char; it takes an integer or a size text");

    [Fact]
    public void Linear_OutOfRunTimeSize_IsReported() => Reports(
        Rows.Layer("Head", "Linear", ("Out", "2*batch")), "MG2013 Net.Head.Out: Out of layer 'Head' depends on the run-time size 'batch', but it must be a constant here: bind 'batch' with [Size]");

    [Fact]
    public void Linear_OnOneAxis_IsReported() => Reports(
        Spec.Model("batch -> batch 2").Layer("Head", "Linear", ("Out", 2)),
        "MG2003 Net.Head.@attribute: Layer 'Head' [Linear] takes at least two axes, '… in', but its input 'Input' has 1 axis: 'batch' (the signature)");

    [Fact]
    public void Linear_OverRunTimeAxis_IsReported() => Reports(
        Spec.Model("batch time -> batch 2").Layer("Head", "Linear", ("Out", 2)),
        "MG2013 Net.Head.@attribute: The input's last axis of layer 'Head' depends on the run-time size 'time', but it must be a constant here: bind 'time' with [Size]");

    [Fact]
    public void Conv2d_WithoutKernel_IsReported() =>
        Reports(Images.Layer("Conv", "Conv2d", ("Out", 2)), "MG0020 Net.Conv.@attribute: Layer 'Conv' [Conv2d] does not say its 'Kernel': add Kernel = …");

    [Fact]
    public void Conv2d_OnRows_IsReported() => Reports(
        Rows.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3)),
        "MG2003 Net.Conv.@attribute: Layer 'Conv' [Conv2d] takes four axes, 'batch channels height width', but its input 'Input' has 2 axes: 'batch 4' (the signature)");

    [Fact]
    public void Conv2d_KernelLargerThanTheInput_IsReported() => Reports(
        Images.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", "3, 9"), ("Padding", 1)),
        "MG2005 Net.Conv.Kernel: The window of layer 'Conv' is 9 along width, but its input has 8 (6 + 2·1 padding, from the signature): use a smaller kernel or more padding");

    [Fact]
    public void Conv2d_KernelAsLargeAsThePaddedInput_IsAllowed() =>
        Reports(Images.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", "3, 8"), ("Padding", 1)));

    [Fact]
    public void Conv2d_ThreeSizes_AreReported() => Reports(
        Images.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", "3, 3, 3")), "MG0019 Net.Conv.Kernel: 'Kernel' of layer 'Conv' is 3 sizes; it takes one size, or one each for height and width");

    [Fact]
    public void Conv2d_StrideZero_IsReported() =>
        Reports(Images.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3), ("Stride", 0)), "MG2007 Net.Conv.Stride: '0' is 0; a size is at least 1");

    [Fact]
    public void Conv2d_NegativePadding_IsReported() =>
        Reports(Images.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3), ("Padding", "0, -1")), "MG2007 Net.Conv.Padding: '0, -1' is -1; a size is at least 0");

    [Fact]
    public void Conv2d_KernelBeyondInt_IsReported() => Reports(
        Images.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", "65536*65536 + 1")), "MG2007 Net.Conv.Kernel: '65536*65536 + 1' is 4294967297; a size is at least 1 and below 2147483648");

    [Fact]
    public void Conv2d_RunTimeKernel_IsReported() => Reports(
        Images.Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", "batch")),
        "MG2013 Net.Conv.Kernel: Kernel of layer 'Conv' depends on the run-time size 'batch', but it must be a constant here: bind 'batch' with [Size]");

    [Fact]
    public void Conv2d_RunTimeChannels_AreReported() => Reports(
        Spec.Model("batch channels 8 8 -> batch 2 6 6").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3)),
        "MG2013 Net.Conv.@attribute: The number of input channels of layer 'Conv' depends on the run-time size 'channels', but it must be a constant here: bind 'channels' with [Size]");

    [Fact]
    public void MaxPool_WithoutKernel_IsReportedOnce() =>
        Reports(Images.Layer("Pool", "MaxPool"), "MG0020 Net.Pool.@attribute: Layer 'Pool' [MaxPool] does not say its 'Kernel': add Kernel = …");

    [Fact]
    public void MaxPool_PaddingOverHalfTheWindow_IsReported() => Reports(
        Images.Layer("Pool", "MaxPool", ("Kernel", "4, 2"), ("Padding", "2, 2")),
        "MG0021 Net.Pool.Padding: 'Padding' of layer 'Pool' is 2x2 for a window of 4x2; it must be at most half the window");

    [Fact]
    public void MaxPool_LargerThanTheInput_IsReported() => Reports(
        Images.Layer("Pool", "MaxPool", ("Kernel", 7)),
        "MG2005 Net.Pool.Kernel: The window of layer 'Pool' is 7 along width, but its input has 6 (6 + 2·0 padding, from the signature): use a smaller kernel or more padding");

    [Theory]
    [InlineData(1.0, "1")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(double.NaN, "NaN")]
    public void Dropout_ProbabilityOutOfRange_IsReported(double probability, string found) => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("Drop", "Dropout", ("Probability", probability)),
        $"MG0021 Net.Drop.Probability: 'Probability' of layer 'Drop' is {found}; it must be at least 0 and below 1");

    [Theory]
    [InlineData("Leak", -0.1, "'Leak' of layer 'Active' is -0.1; it must be at least 0 and finite")]
    [InlineData("Subtract", double.NegativeInfinity, "'Subtract' of layer 'Active' is -Infinity; it must be finite")]
    [InlineData("Maximum", -0.5, "'Maximum' of layer 'Active' is -0.5; it must be above -Subtract, the result at 0")]
    [InlineData("Maximum", double.NaN, "'Maximum' of layer 'Active' is NaN; it must be above -Subtract, the result at 0")]
    public void GeneralRelu_ArgumentOutOfRange_IsReported(string argument, double value, string message) => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("Active", "GeneralRelu", (argument, value)), $"MG0021 Net.Active.{argument}: {message}");

    [Fact]
    public void GeneralRelu_MaximumAboveTheResultAtZero_IsAllowed() =>
        Reports(Spec.Model("batch 2 -> batch 2").Layer("Active", "GeneralRelu", ("Subtract", 0.4), ("Maximum", -0.25)));

    [Fact]
    public void LeakyRelu_NegativeSlope_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("Active", "LeakyRelu", ("Slope", -1)), "MG0021 Net.Active.Slope: 'Slope' of layer 'Active' is -1; it must be at least 0 and finite");

    [Fact]
    public void BatchNorm_EpsilonZero_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("Norm", "BatchNorm", ("Epsilon", 0)), "MG0021 Net.Norm.Epsilon: 'Epsilon' of layer 'Norm' is 0; it must be positive");

    [Fact]
    public void BatchNorm_EpsilonInfinite_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("Norm", "BatchNorm", ("Epsilon", double.PositiveInfinity)),
        "MG0021 Net.Norm.Epsilon: 'Epsilon' of layer 'Norm' is Infinity; it must be positive");

    [Fact]
    public void BatchNorm_MomentumOverOne_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("Norm", "BatchNorm", ("Momentum", 1.5)), "MG0021 Net.Norm.Momentum: 'Momentum' of layer 'Norm' is 1.5; it must be from 0 to 1");

    [Fact]
    public void LayerNorm_OverRunTimeAxis_IsReported() => Reports(
        Spec.Model("batch time -> batch time").Layer("Norm", "LayerNorm"),
        "MG2013 Net.Norm.@attribute: The last axis of layer 'Norm' depends on the run-time size 'time', but it must be a constant here: bind 'time' with [Size]");

    [Theory]
    [InlineData(0, "the first axis, the samples; it must be an axis after it")]
    [InlineData(-4, "the first axis, the samples; it must be an axis after it")]
    [InlineData(4, "4; it must be from -4 to 3")]
    [InlineData(-5, "-5; it must be from -4 to 3")]
    public void LayerNorm_AxisOutOfRange_IsReported(int axis, string found) =>
        Reports(Images.Layer("Norm", "LayerNorm", ("Axis", axis)), $"MG0021 Net.Norm.Axis: 'Axis' of layer 'Norm' is {found}");

    [Fact]
    public void LayerNorm_AxisOfAnotherType_IsReported() => Reports(
        Images.Layer("Norm", "LayerNorm", ("Axis", 1.5)), "MG0019 Net.Norm.Axis: 'Axis' of layer 'Norm' is a real number; it takes the name of an axis, or its index");

    [Theory]
    [InlineData("time", "[0..4]", "time")]
    [InlineData("  time ", "[2..6]", "time")]
    [InlineData(" ", "", "")]
    public void LayerNorm_AxisUnknown_NamesThoseThereAre(string axis, string range, string name) => Reports(
        Rows.Layer("Norm", "LayerNorm", ("Axis", axis)),
        $"MG2019 Net.Norm.Axis{range}: '{name}' is no axis of 'Input', the input of layer 'Norm', which is 'batch 4' (the signature); its named axes: batch: name one of them, or give an index, -1 for the last");

    [Fact]
    public void LayerNorm_AxisWithSpaces_IsTheAxisOfItsName() =>
        Reports(Spec.Model("batch time 4 -> batch time 4").Size("time", 3).Layer("Norm", "LayerNorm", ("Axis", " time ")));

    [Fact]
    public void LayerNorm_OverSeveralAxesOfWhichOneIsRunTime_IsReported() => Reports(
        Spec.Model("batch time 4 -> batch time 4").Layer("Norm", "LayerNorm", ("Axis", "time")),
        "MG2013 Net.Norm.@attribute: Each normalised axis of layer 'Norm' depends on the run-time size 'time', but it must be a constant here: bind 'time' with [Size]");

    [Fact]
    public void GroupNorm_GroupsThatLeaveARest_AreReported() => Reports(
        Spec.Model("batch 6 5 5 -> batch 6 5 5").Layer("Norm", "GroupNorm", ("Groups", "2*2")),
        "MG2018 Net.Norm.Groups: Layer 'Norm' splits the 6 channels of 'Input' (the signature) into 4 groups, which leaves 2; all groups have the same number of channels: change the groups to a divisor of 6, or the channels");

    [Fact]
    public void GroupNorm_MoreGroupsThanChannels_AreReported() => Reports(
        Spec.Model("batch 6 5 5 -> batch 6 5 5").Layer("Norm", "GroupNorm", ("Groups", 12)),
        "MG2018 Net.Norm.Groups: Layer 'Norm' splits the 6 channels of 'Input' (the signature) into 12 groups, which leaves 6; all groups have the same number of channels: change the groups to a divisor of 6, or the channels");

    [Fact]
    public void GroupNorm_GroupsOfABlock_AreCheckedAtItsUse()
    {
        SpecBuilder block = Spec.Block("Part", "batch channels height width -> batch channels height width").Size("groups").Layer("Norm", "GroupNorm", ("Groups", "groups")).Layer("Again", "InstanceNorm");
        Reports(Spec.Model("batch 6 5 5 -> batch 6 5 5").Use("First", block, "groups=3"));
        Assert.Single(Spec.Model("batch 6 5 5 -> batch 6 5 5").Use("First", block, "groups=4").Report(), message => message.StartsWith("MG2018", StringComparison.Ordinal));
    }

    [Fact]
    public void InstanceNorm_OfRows_IsReported() => Reports(
        Rows.Layer("Norm", "InstanceNorm"),
        "MG2003 Net.Norm.@attribute: Layer 'Norm' [InstanceNorm] takes at least three axes, 'batch channels …', but its input 'Input' has 2 axes: 'batch 4' (the signature)");

    [Fact]
    public void RunningBatchNorm_MomentumZero_IsReported() => Reports(
        Spec.Model("batch 2 -> batch 2").Layer("Norm", "RunningBatchNorm", ("Momentum", 0)), "MG0021 Net.Norm.Momentum: 'Momentum' of layer 'Norm' is 0; it must be above 0 and at most 1");

    [Fact]
    public void Conv2d_GroupsThatLeaveInputChannels_AreReported() => Reports(
        Images.Layer("Conv", "Conv2d", ("Out", 8), ("Kernel", 3), ("Groups", 2)),
        "MG2018 Net.Conv.Groups: Layer 'Conv' splits the 3 channels of 'Input' (the signature) into 2 groups, which leaves 1; all groups have the same number of channels: change the groups to a divisor of 3, or the channels");

    [Fact]
    public void Conv2d_GroupsThatLeaveOutputChannels_AreReported() => Reports(
        Images.Layer("Conv", "Conv2d", ("Out", 8), ("Kernel", 3), ("Groups", "3")),
        "MG2070 Net.Conv.Out: Layer 'Conv' gives 8 channels in 3 groups (layer Conv), which leaves 2; all groups give the same number of channels: change the output channels to a multiple of 3, or the groups");

    [Fact]
    public void Conv1d_KernelLargerThanItsInput_IsReported() => Reports(
        Spec.Model("batch 2 4 -> batch 3 1").Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", 7), ("Padding", 1)),
        "MG2005 Net.Conv.Kernel: The window of layer 'Conv' is 7 along time, but its input has 6 (4 + 2·1 padding, from the signature): use a smaller kernel or more padding");

    [Fact]
    public void Conv1d_CausalWithPadding_IsReported() => Reports(
        Spec.Model("batch 2 4 -> batch 3 4").Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", 3), ("Padding", 1), ("Causal", true)),
        "MG0042 Net.Conv.Padding: 'Padding' of layer 'Conv' has no effect, because a causal convolution pads with kernel - 1 zeros on the left and none on the right: remove it, or remove Causal");

    [Fact]
    public void Conv1d_OfImages_IsReported() => Reports(
        Images.Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", 3)),
        "MG2003 Net.Conv.@attribute: Layer 'Conv' [Conv1d] takes three axes, 'batch channels time', but its input 'Input' has 4 axes: 'batch 3 8 6' (the signature)");

    [Fact]
    public void Conv1d_KernelOfTwoSizes_IsReported() => Assert.Equal(
        "MG1009", Spec.Model("batch 2 4 -> batch 3 4").Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", "3, 3")).Report().Single()[..6]);

    [Fact]
    public void ConvTranspose2d_OutputPaddingOfTheStride_IsReported() => Reports(
        Images.Layer("Up", "ConvTranspose2d", ("Out", 3), ("Kernel", 3), ("Stride", "2, 3"), ("OutputPadding", "1, 3")),
        "MG0021 Net.Up.OutputPadding: 'OutputPadding' of layer 'Up' is 1x3 for a stride of 2x3; it must be less than the stride");

    [Fact]
    public void ConvTranspose2d_PaddingThatTakesEverything_IsReported() => Reports(
        Images.Layer("Up", "ConvTranspose2d", ("Out", 3), ("Kernel", 1), ("Padding", "0, 3")),
        "MG2071 Net.Up.Padding: Layer 'Up' takes 6 padding off the width of its result, which is 6 from an input of 6 (the signature): use less padding, a larger kernel or a larger stride");

    [Fact]
    public void AveragePool_PaddingOfMoreThanHalfTheWindow_IsReported() => Reports(
        Images.Layer("Pool", "AveragePool", ("Kernel", "3, 4"), ("Padding", "2, 2")),
        "MG0021 Net.Pool.Padding: 'Padding' of layer 'Pool' is 2x2 for a window of 3x4; it must be at most half the window");

    [Fact]
    public void AveragePool_WindowLargerThanItsInput_IsReported() => Reports(
        Images.Layer("Pool", "AveragePool", ("Kernel", "3, 7")),
        "MG2005 Net.Pool.Kernel: The window of layer 'Pool' is 7 along width, but its input has 6 (6 + 2·0 padding, from the signature): use a smaller kernel or more padding");

    [Fact]
    public void AdaptiveAveragePool_OfRunTimeSize_IsReported() => Reports(
        Spec.Model("batch 3 height 6 -> batch 3 h w").Layer("Pool", "AdaptiveAveragePool", ("Out", "height//2, 2")),
        "MG2013 Net.Pool.Out: Out of layer 'Pool' depends on the run-time size 'height', but it must be a constant here: bind 'height' with [Size]");

    [Fact]
    public void AdaptiveAveragePool_OfRows_IsReported() => Reports(
        Rows.Layer("Pool", "AdaptiveAveragePool", ("Out", 2)),
        "MG2003 Net.Pool.@attribute: Layer 'Pool' [AdaptiveAveragePool] takes four axes, 'batch channels height width', but its input 'Input' has 2 axes: 'batch 4' (the signature)");

    [Fact]
    public void Conv2d_StandardisedWithoutFanIn_IsReported() => Reports(
        Spec.Model("batch 1 4 4 -> batch 2 4 4").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1), ("WeightStandardization", true)),
        "MG0021 Net.Conv.WeightStandardization: 'WeightStandardization' of layer 'Conv' is on with a fan-in of 1; it must be off where an output has a single weight, which would always become 0");

    [Fact]
    public void Add_DifferentSizes_AreReported() => Reports(
        Spec.Model("batch 4 -> batch 2").Layer("A", "Linear", ("Out", 2)).Layer("Sum", "Add").From("A", "Input"),
        "MG2001 Net.Sum.@input 1: Axis 'out' is 4 here ('Input') but 2 in 'A' (layer A); one axis has one size: change one of the layers (inputs align from the right, and only a missing leading axis or a constant 1 stretches)");

    [Fact]
    public void Add_RunTimeSizeAndConstant_AreReported() => Reports(
        Spec.Model("batch 4 -> batch batch").Einsum("Pairs", "b i, b i -> b", "Input", "Input").Layer("Sum", "Add").From("Input", "Pairs"),
        "MG2002 Net.Sum.@input 1: Axis 'b' is 'batch' here ('Pairs') but '4' in 'Input' (the signature), and nothing says that 'batch' equals '4': use one name for both in the signature, or change the layers between");

    [Fact]
    public void Add_RunTimeAxis_DoesNotStretch() => Reports(
        Spec.Model("batch time 4 -> batch time 4").Einsum("Other", "b t i -> t b i").Layer("Sum", "Add").From("Other", "Input"),
        "MG2002 Net.Sum.@input 1: Axis 't' is 'batch' here (axis 'batch' of 'Input') but 'time' in 'Other' (layer Other), and nothing says that 'batch' equals 'time': use one name for both in the signature, or change the layers between",
        "MG2002 Net.Sum.@input 1: Axis 'b' is 'time' here (axis 'time' of 'Input') but 'batch' in 'Other' (layer Other), and nothing says that 'time' equals 'batch': use one name for both in the signature, or change the layers between");

    private static void Reports(SpecBuilder spec, params string[] expected) => Assert.Equal(expected, spec.Report());
}
