namespace Minigrad.TestKit.Specs;

/// <content>Convolutions over one axis, in groups and transposed, and average pools.</content>
public static partial class ModelCases
{
    private static IEnumerable<ModelCase> Windows() =>
    [
        .. Conv1ds(),
        .. GroupedConvolutions(),
        .. Transposed(),
        .. AveragePools(),
    ];

    private static IEnumerable<ModelCase> Conv1ds() =>
    [
        Case("conv1d", Spec.Model("batch 2 7 -> batch 3 5").Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", 3)), 2),
        Case("conv1d over a run-time axis", Spec.Model("batch 2 time -> batch 3 time").Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", 3), ("Padding", 1)).Layer("Active", "Relu").Loss("MeanSquaredError"), 2, ("time", 9)),
        Case("conv1d with a stride", Spec.Model("batch 3 time -> batch 2 t").Layer("Conv", "Conv1d", ("Out", 2), ("Kernel", 4), ("Stride", 3), ("Padding", 2), ("Bias", false)).Loss("MeanSquaredError"), 2, ("time", 8)),
        Case("causal conv1d", Spec.Model("batch 2 time -> batch 4 time").Layer("Conv", "Conv1d", ("Out", 4), ("Kernel", 3), ("Causal", true)).Layer("Norm", "BatchNorm").Layer("Active", "Relu").Layer("Again", "Conv1d", ("Out", 4), ("Kernel", 5), ("Causal", true)).Layer("Sum", "Add").From("Again", "Active").Loss("MeanSquaredError"), 2, ("time", 6)),
        Case("causal conv1d with a stride", Spec.Model("batch 2 7 -> batch 3 4").Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", 4), ("Stride", 2), ("Causal", true)).Loss("MeanSquaredError"), 2),
        Case("causal conv1d longer than its input", Spec.Model("batch 1 3 -> batch 2 3").Layer("Conv", "Conv1d", ("Out", 2), ("Kernel", 6), ("Causal", true)).Loss("MeanSquaredError"), 2),
        Case("depthwise conv1d", Spec.Model("batch 4 time -> batch 4 time").Layer("Conv", "Conv1d", ("Out", 4), ("Kernel", 4), ("Causal", true), ("Groups", 4)).Layer("Active", "Sigmoid").Layer("Mix", "Conv1d", ("Out", 4), ("Kernel", 1), ("WeightStandardization", true)).Loss("MeanSquaredError"), 2, ("time", 7)),
    ];

    private static IEnumerable<ModelCase> GroupedConvolutions() =>
    [
        Case("convolution in groups", Spec.Model("batch 4 5 6 -> batch 6 3 4").Layer("Conv", "Conv2d", ("Out", 6), ("Kernel", 3), ("Groups", 2)).Layer("Active", "Relu").Loss("MeanSquaredError"), 2),
        Case("strided convolution in groups", Spec.Model("batch 6 5 6 -> batch 3").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", "3, 2"), ("Stride", "2, 1"), ("Padding", 1), ("Groups", 3)).Layer("Norm", "BatchNorm").Layer("Active", "Relu").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 2),
        Case("depthwise convolution", Spec.Model("batch 3 6 5 -> batch 3 6 5").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3), ("Padding", 1), ("Groups", 3)).Layer("Sum", "Add").From("Conv", "Input").Layer("Active", "Relu").Loss("MeanSquaredError"), 2),
        Case("depthwise separable block", Spec.Model("batch 2 7 6 -> batch 3").Layer("Stem", "Conv2d", ("Out", 4), ("Kernel", 1)).Use("Block", DepthwiseSeparable, "out=3, stride=2").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 2),
        Case("depthwise convolution with two outputs a channel", Spec.Model("batch 2 height width -> batch 4 h w").Layer("Conv", "Conv2d", ("Out", 4), ("Kernel", "2, 3"), ("Stride", "3, 2"), ("Padding", "1, 2"), ("Groups", 2), ("Bias", false)).Loss("MeanSquaredError"), 2, ("height", 6), ("width", 5)),
        Case("wide grouped convolution of single channels", Spec.Model("batch 2 4 4 -> batch 10 2 2").Layer("Conv", "Conv2d", ("Out", 10), ("Kernel", 3), ("Groups", 2), ("WeightStandardization", true)).Loss("MeanSquaredError"), 2),
    ];

    private static IEnumerable<ModelCase> Transposed() =>
    [
        Case("transposed convolution", Spec.Model("batch 3 3 4 -> batch 2 5 6").Layer("Up", "ConvTranspose2d", ("Out", 2), ("Kernel", 3)), 2),
        Case("transposed convolution with a stride", Spec.Model("batch 2 3 4 -> batch 3 6 8").Layer("Up", "ConvTranspose2d", ("Out", 3), ("Kernel", 3), ("Stride", 2), ("Padding", 1), ("OutputPadding", 1)).Layer("Active", "Relu").Loss("MeanSquaredError"), 2),
        Case("transposed convolution of uneven sizes", Spec.Model("batch 2 height width -> batch 2 h w").Layer("Up", "ConvTranspose2d", ("Out", 2), ("Kernel", "2, 3"), ("Stride", "3, 2"), ("Padding", "0, 1"), ("OutputPadding", "2, 0"), ("Bias", false)).Loss("MeanSquaredError"), 2, ("height", 2), ("width", 3)),
        Case("down and up again", Spec.Model("batch 1 6 6 -> batch 1 6 6").Layer("Down", "Conv2d", ("Out", 3), ("Kernel", 4), ("Stride", 2), ("Padding", 1), ("Bias", false)).Layer("Norm", "BatchNorm").Layer("Active", "LeakyRelu").Layer("Up", "ConvTranspose2d", ("Out", 1), ("Kernel", 4), ("Stride", 2), ("Padding", 1)).Layer("Last", "Tanh").Loss("MeanSquaredError"), 2),
    ];

    private static IEnumerable<ModelCase> AveragePools() =>
    [
        Case("average pool", Spec.Model("batch 2 4 6 -> batch 12").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Pool", "AveragePool", ("Kernel", 2)).Layer("Flat", "Flatten").Loss("CrossEntropy"), 2),
        Case("overlapping average pool", Spec.Model("batch 2 6 7 -> batch 2 3 7").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Pool", "AveragePool", ("Kernel", 3), ("Stride", "2, 1"), ("Padding", 1)).Loss("MeanSquaredError"), 2),
        Case("average pool that leaves padding out", Spec.Model("batch 2 height width -> batch 2 h w").Layer("Active", "Tanh").Layer("Pool", "AveragePool", ("Kernel", "2, 3"), ("Stride", "1, 3"), ("Padding", 1), ("CountIncludePadding", false)).Loss("MeanSquaredError"), 2, ("height", 4), ("width", 8)),
        Case("adaptive average pool", Spec.Model("batch 3 7 9 -> batch 3 3 4").Layer("Active", "Relu").Layer("Pool", "AdaptiveAveragePool", ("Out", "3, 4")).Loss("MeanSquaredError"), 2),
        Case("adaptive average pool of run-time sizes", Spec.Model("batch 2 height width -> batch 3").Layer("Pool", "AdaptiveAveragePool", ("Out", 2)).Layer("Flat", "Flatten").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 2, ("height", 5), ("width", 1)),
    ];

    private static SpecBuilder DepthwiseSeparable => Spec.Block("DepthwiseSeparable", "batch channels height width -> batch out h w").Size("out").Size("stride", 1)
        .Layer("Depth", "Conv2d", ("Out", "channels"), ("Kernel", 3), ("Stride", "stride"), ("Padding", 1), ("Groups", "channels"), ("Bias", false))
        .Layer("Norm", "BatchNorm")
        .Layer("Active", "Relu")
        .Layer("Point", "Conv2d", ("Out", "out"), ("Kernel", 1));
}
