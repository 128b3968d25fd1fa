namespace Minigrad.TestKit.Specs;

/// <summary>The table of models: every layer in every form that has a rule of its own, and the ways in which they are wired.</summary>
public static partial class ModelCases
{
    private static readonly SpecBuilder ConvBlock = Spec.Block("ConvBlock", "batch in height width -> batch out h w").Size("out").Size("kernel", 3).Size("stride", 2)
        .Layer("Conv", "Conv2d", ("Out", "out"), ("Kernel", "kernel"), ("Stride", "stride"), ("Padding", "kernel//2"), ("Bias", false))
        .Layer("Norm", "BatchNorm")
        .Layer("Active", "Relu");

    private static readonly SpecBuilder Residual = Spec.Block("Residual", "batch channels height width -> batch channels height width").Size("channels")
        .Layer("First", "Conv2d", ("Out", "channels"), ("Kernel", 3), ("Padding", 1), ("Bias", false))
        .Layer("Norm", "BatchNorm", ("Momentum", 0.25), ("Epsilon", 1e-3))
        .Layer("Active", "Relu")
        .Layer("Second", "Conv2d", ("Out", "channels"), ("Kernel", "1, 3"), ("Padding", "0, 1"))
        .Layer("Sum", "Add").From("Second", "Input")
        .Layer("Result", "Relu");

    /// <summary>All cases.</summary>
    public static IReadOnlyList<ModelCase> All { get; } =
    [
        .. Linear(),
        .. Convolutional(),
        .. Windows(),
        .. Patterns(),
        .. Normalised(),
        .. Grouped(),
        .. Running(),
        .. Activations(),
        .. Elementwise(),
        .. Einsums(),
        .. EinsumForms(),
        .. Blocks(),
        .. Modules(),
        .. Repetitions(),
        .. Losses(),
        .. SmoothActivations(),
        .. Products(),
        .. Inputs(),
        .. Softmaxes(),
        .. OwnFunctions(),
        .. Parts(),
        .. Upsamplings(),
    ];

    /// <summary>The case of this name.</summary>
    public static ModelCase Find(string name) => All.Single(one => one.Name == name);

    private static IEnumerable<ModelCase> Linear() =>
    [
        Case("linear without loss", Spec.Model("batch 3 -> batch 2").Layer("Head", "Linear", ("Out", 2)), 4),
        Case("linear without bias", Spec.Model("batch 3 -> batch 2").Layer("Head", "Linear", ("Out", 2), ("Bias", false)).Loss("CrossEntropy"), 3),
        Case("linear over three axes", Spec.Model("batch time 3 -> batch time 2").Layer("Head", "Linear", ("Out", 2)).Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("perceptron", Spec.Model("batch 6 -> batch 3").Layer("Hidden", "Linear", ("Out", 5)).Layer("Active", "Relu").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 4),
        Case("regression", Spec.Model("batch 4 -> batch 2").Layer("Hidden", "Linear", ("Out", 5)).Layer("Active", "Relu").Layer("Head", "Linear", ("Out", 2)).Loss("MeanSquaredError"), 3),
        Case("batch of one", Spec.Model("batch 4 -> batch 2").Layer("Head", "Linear", ("Out", 2)).Layer("Norm", "BatchNorm").Loss("MeanSquaredError"), 1),
        Case("size that a layer keeps", Spec.Model("batch dim -> batch dim").Size("dim", 3).Layer("Head", "Linear", ("Out", "2*dim - dim")).Loss("CrossEntropy"), 3),
    ];

    private static IEnumerable<ModelCase> Convolutional() =>
    [
        Case("convolution", Spec.Model("batch 2 5 6 -> batch 3 3 4").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)), 2),
        Case("convolution with padding and stride", Spec.Model("batch 2 5 6 -> batch 3 3 4").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", "3, 2"), ("Stride", "2, 2"), ("Padding", 1)).Loss("MeanSquaredError"), 2),
        Case("convolution over run-time sizes", Spec.Model("batch 1 height width -> batch 2").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3), ("Padding", 1), ("Stride", 2)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3, ("height", 5), ("width", 4)),
        Case("window that leaves a rest", Spec.Model("batch 1 6 6 -> batch 2").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3), ("Stride", 2)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 2),
        Case("maximum pool", Spec.Model("batch 2 4 6 -> batch 12").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Pool", "MaxPool", ("Kernel", 2)).Layer("Flat", "Flatten").Loss("CrossEntropy"), 2),
        Case("overlapping maximum pool", Spec.Model("batch 2 5 5 -> batch 2 3 5").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Pool", "MaxPool", ("Kernel", 3), ("Stride", "2, 1"), ("Padding", 1)).Loss("MeanSquaredError"), 2),
        Case("pool before flatten and head", Spec.Model("batch 1 6 6 -> batch 3").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3)).Layer("Active", "Relu").Layer("Pool", "MaxPool", ("Kernel", 2)).Layer("Flat", "Flatten").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 2),
    ];

    private static IEnumerable<ModelCase> Normalised() =>
    [
        Case("batch norm of rows", Spec.Model("batch 3 -> batch 3").Layer("Head", "Linear", ("Out", 3)).Layer("Norm", "BatchNorm").Loss("CrossEntropy"), 5),
        Case("batch norm of images", Spec.Model("batch 2 3 3 -> batch 2 3 3").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Norm", "BatchNorm").Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
        Case("batch norm over three axes", Spec.Model("batch 2 time -> batch 2 time").Layer("Norm", "BatchNorm").Layer("Again", "BatchNorm").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("batch norm first", Spec.Model("batch 3 -> batch 2").Layer("Norm", "BatchNorm").Layer("Head", "Linear", ("Out", 2)), 4),
        Case("layer norm", Spec.Model("batch 4 -> batch 4").Layer("Head", "Linear", ("Out", 4)).Layer("Norm", "LayerNorm").Loss("CrossEntropy"), 3),
        Case("layer norm over three axes", Spec.Model("batch time 4 -> batch time 4").Layer("Norm", "LayerNorm", ("Epsilon", 1e-2)).Layer("Head", "Linear", ("Out", 4)).Layer("Last", "LayerNorm").Layer("Active", "Relu").Loss("MeanSquaredError"), 2, ("time", 3)),
    ];

    private static IEnumerable<ModelCase> Grouped() =>
    [
        Case("layer norm of images", Spec.Model("batch 2 3 3 -> batch 2 3 3").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Norm", "LayerNorm", ("Axis", 1)).Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
        Case("layer norm from a named axis", Spec.Model("batch time 4 -> batch time 4").Einsum("Mix", "b t d, d e -> b t e").Size("d", 4).Size("e", 4).Layer("Norm", "LayerNorm", ("Axis", "t"), ("ScalarAffine", true)).Layer("Head", "Linear", ("Out", 4)).Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("layer norm with one weight", Spec.Model("batch 2 3 3 -> batch 2").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Active", "Relu").Layer("Norm", "LayerNorm", ("Axis", -3), ("ScalarAffine", true), ("Epsilon", 1e-3)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3),
        Case("instance norm", Spec.Model("batch 2 4 5 -> batch 3 2 3").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)).Layer("Norm", "InstanceNorm", ("Epsilon", 1e-2)).Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
        Case("instance norm of single pixels", Spec.Model("batch 2 3 3 -> batch 3 1 1").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)).Layer("Norm", "InstanceNorm").Loss("MeanSquaredError"), 3),
        Case("instance norm over a run-time axis", Spec.Model("batch 3 time -> batch 3 time").Layer("Norm", "InstanceNorm").Layer("Again", "InstanceNorm").Layer("Active", "LeakyRelu").Loss("MeanSquaredError"), 2, ("time", 5)),
        Case("group norm", Spec.Model("batch 2 4 4 -> batch 6").Layer("Conv", "Conv2d", ("Out", 6), ("Kernel", 3), ("Bias", false)).Layer("Norm", "GroupNorm", ("Groups", 3)).Layer("Active", "Relu").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3),
        Case("group norm of rows", Spec.Model("batch 4 -> batch 6").Layer("Hidden", "Linear", ("Out", 6)).Layer("Norm", "GroupNorm", ("Groups", "2"), ("Epsilon", 1e-3)).Layer("Active", "GeneralRelu", ("Leak", 0.1)).Loss("MeanSquaredError"), 4),
        Case("group norm in one group with a residual", Spec.Model("batch 4 3 3 -> batch 4 3 3").Layer("Conv", "Conv2d", ("Out", 4), ("Kernel", 3), ("Padding", 1)).Layer("Norm", "GroupNorm", ("Groups", 1)).Layer("Sum", "Add").From("Norm", "Input").Layer("Active", "Relu").Loss("MeanSquaredError"), 2),
        Case("standardised convolution", Spec.Model("batch 2 5 5 -> batch 4").Layer("Conv", "Conv2d", ("Out", 4), ("Kernel", 3), ("WeightStandardization", true)).Layer("Norm", "GroupNorm", ("Groups", 2)).Layer("Active", "Relu").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3),
        Case("standardised linear", Spec.Model("batch 5 -> batch 3").Layer("Hidden", "Linear", ("Out", 4), ("WeightStandardization", true), ("Bias", false)).Layer("Active", "Relu").Layer("Head", "Linear", ("Out", 3), ("WeightStandardization", true)).Loss("CrossEntropy"), 4),
    ];

    private static IEnumerable<ModelCase> Running() =>
    [
        Case("running batch norm", Spec.Model("batch 2 3 3 -> batch 2 3 3").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Norm", "RunningBatchNorm").Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
        Case("running batch norm of many samples", Spec.Model("batch 3 -> batch 3").Layer("Hidden", "Linear", ("Out", 4)).Layer("Active", "Relu").Layer("Norm", "RunningBatchNorm", ("Momentum", 0.3), ("Epsilon", 1e-3)).Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 24),
        Case("running batch norm of two samples", Spec.Model("batch 1 4 4 -> batch 2").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3)).Layer("Active", "GeneralRelu", ("Leak", 0.1), ("Subtract", 0.4)).Layer("Norm", "RunningBatchNorm").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 2),
        Case("running batch norm of one sample", Spec.Model("batch 4 -> batch 3").Layer("Hidden", "Linear", ("Out", 3)).Layer("Norm", "RunningBatchNorm").Loss("CrossEntropy"), 1),
    ];

    private static IEnumerable<ModelCase> Activations() =>
    [
        Case("general relu", Spec.Model("batch 2 5 5 -> batch 3").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)).Layer("Active", "GeneralRelu", ("Leak", 0.1), ("Subtract", 0.4), ("Maximum", 0.75)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 4),
        Case("general relu without a leak", Spec.Model("batch 4 -> batch 3").Layer("Hidden", "Linear", ("Out", 6)).Layer("Active", "GeneralRelu", ("Subtract", 0.5)).Layer("Norm", "BatchNorm").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 5),
        Case("general relu with an adjustable shift", Spec.Model("batch 2 5 5 -> batch 3").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)).Layer("Active", "GeneralRelu", ("Leak", 0.1), ("Subtract", 0.4), ("Maximum", 0.75), ("Adjustable", true)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 4),
        Case("general relu with only a ceiling", Spec.Model("batch 4 -> batch 6").Layer("Hidden", "Linear", ("Out", 6)).Layer("Active", "GeneralRelu", ("Maximum", 0.5)).Loss("MeanSquaredError"), 5),
        Case("leaky relu", Spec.Model("batch 4 -> batch 3").Layer("Hidden", "Linear", ("Out", 6)).Layer("Active", "LeakyRelu").Layer("Head", "Linear", ("Out", 3)).Layer("Last", "LeakyRelu", ("Slope", 1.5)).Loss("MeanSquaredError"), 4),
        Case("leaky relu after batch norm", Spec.Model("batch 2 4 4 -> batch 3 4 4").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3), ("Padding", 1)).Layer("Norm", "BatchNorm").Layer("Active", "LeakyRelu", ("Slope", 0.25)).Loss("MeanSquaredError"), 3),
        Case("sigmoid", Spec.Model("batch 4 -> batch 3").Layer("Hidden", "Linear", ("Out", 6)).Layer("Active", "Sigmoid").Layer("Head", "Linear", ("Out", 3)).Layer("Last", "Sigmoid").Loss("MeanSquaredError"), 4),
        Case("tanh", Spec.Model("batch 2 4 4 -> batch 3").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)).Layer("Norm", "BatchNorm").Layer("Active", "Tanh").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 4),
    ];

    private static IEnumerable<ModelCase> Elementwise() =>
    [
        Case("dropout", Spec.Model("batch 5 -> batch 3").Layer("Drop", "Dropout", ("Probability", 0.25)).Layer("Hidden", "Linear", ("Out", 4)).Layer("Active", "Relu").Layer("Second", "Dropout", ("Probability", 0.5)).Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 3),
        Case("add of three", Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", 3)).Layer("C", "Relu").Layer("Sum", "Add").From("A", "C", "Input").Loss("MeanSquaredError"), 3),
        Case("add of a layer and itself", Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("Sum", "Add").From("A", "A").Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
        Case("add that stretches", Spec.Model("batch 3 4 -> batch 3 4").Layer("A", "Linear", ("Out", 1)).Einsum("B", "batch i j, k j -> k j", "Input").Layer("Sum", "Add").From("A", "Input", "B").Size("k", 3).Loss("MeanSquaredError"), 2),
        Case("add both ways", Spec.Model("batch 3 -> batch 3 3").Einsum("Row", "batch n, n -> batch 1 n", "Input").Einsum("Column", "batch n, n -> batch n 1", "Input").Layer("Sum", "Add").From("Row", "Column").Layer("Active", "Relu").Loss("MeanSquaredError"), 2),
        Case("relu on the input", Spec.Model("batch 3 -> batch 2").Layer("Active", "Relu").Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 3),
        Case("nothing to learn", Spec.Model("batch 3 -> batch 3").Layer("Active", "Relu").Loss("CrossEntropy"), 3),
        Case("nothing to do", Spec.Model("batch 3 -> batch 3").Layer("Drop", "Dropout", ("Probability", 0)).Loss("MeanSquaredError"), 2),
        Case("layer that nothing reads", Spec.Model("batch 3 -> batch 2").Layer("Extra", "Linear", ("Out", 5)).Layer("Head", "Linear", ("Out", 2)).From("Input").Loss("CrossEntropy"), 3),
    ];

    private static IEnumerable<ModelCase> Einsums() =>
    [
        Case("attention", Spec.Model("batch time dim -> batch time dim").Size("dim", 4).Size("heads", 2).Size("key", 3)
            .Layer("Norm", "LayerNorm")
            .Einsum("Query", "b t d, d heads key -> b heads t key")
            .Einsum("Key", "b t d, d heads key -> b heads t key", "Norm")
            .Einsum("Value", "b t d, d heads key -> b heads t key", "Norm")
            .Einsum("Scores", "b h t k, b h s k -> b h t s", "Query", "Key")
            .Layer("Attend", "Relu")
            .Einsum("Mixed", "b h t s, b h s k -> b h t k", "Attend", "Value")
            .Einsum("Project", "b h t k, h k dim -> b t dim")
            .Layer("Sum", "Add").From("Project", "Input").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("diagonal weight", Spec.Model("batch n -> batch n").Size("n", 3).Einsum("Scale", "b n, n n -> b n").Loss("MeanSquaredError"), 2),
        Case("trace", Spec.Model("batch n n -> batch").Size("n", 3).Einsum("Mix", "b i n, n j -> b i j").Size("j", 3).Einsum("Trace", "b i i -> b").Loss("MeanSquaredError"), 2),
        Case("axes summed in one operand", Spec.Model("batch n -> batch m").Size("n", 3).Size("m", 2).Size("k", 2).Einsum("Head", "b n, k m -> b m").Loss("CrossEntropy"), 3),
        Case("outer product", Spec.Model("batch n -> batch n m").Size("n", 3).Size("m", 2).Einsum("Outer", "b n, m -> b n m").Loss("MeanSquaredError"), 2),
        Case("square of a layer", Spec.Model("batch n -> batch").Size("n", 3).Layer("Head", "Linear", ("Out", 3)).Einsum("Norm", "b n, b n -> b", "Head", "Head").Loss("MeanSquaredError"), 3),
        Case("transposed result", Spec.Model("batch n m -> batch m n").Size("n", 3).Size("m", 2).Einsum("Scale", "b n m, m n -> b m n").Layer("Active", "Relu").Einsum("Turn", "b m n -> b n m").Einsum("Back", "b n m -> b m n").Loss("MeanSquaredError"), 2),
        Case("ones", Spec.Model("batch 1 3 -> batch 1").Einsum("Head", "b 1 n, n -> b 1").Loss("CrossEntropy"), 3),
        Case("mean over the batch", Spec.Model("batch 3 -> 3").Layer("Head", "Linear", ("Out", 3)).Einsum("Sum", "b n -> n").Loss("MeanSquaredError"), 4),
        Case("run-time pairs", Spec.Model("batch time 2 -> batch time time").Layer("Head", "Linear", ("Out", 2)).Einsum("Pairs", "b t k, b s k -> b t s", "Head", "Input").Loss("MeanSquaredError"), 2, ("time", 3)),
    ];

    private static IEnumerable<ModelCase> Blocks() =>
    [
        Case("digits", Spec.Model("batch 1 8 8 -> batch 3").Use("Stem", ConvBlock, "out=2, kernel=5").Use("Down", ConvBlock, "out=3").Layer("Pool", "GlobalAveragePool").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 3),
        Case("residual", Spec.Model("batch 2 4 4 -> batch 2").Use("First", Residual).Use("Second", Residual, "channels=2").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 2),
        Case("two branches", Spec.Model("batch 1 4 4 -> batch 2").Use("Left", ConvBlock, "out=2").Use("Right", ConvBlock, "out=2, kernel=1", "Input").Layer("Sum", "Add").From("Left", "Right").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3),
    ];

    private static IEnumerable<ModelCase> Losses() =>
    [
        Case("label smoothing", Spec.Model("batch 3 -> batch 5").Layer("Head", "Linear", ("Out", 5)).Loss("CrossEntropy").With(("LabelSmoothing", 0.1)), 4),
        Case("class weights", Spec.Model("batch 3 -> batch 4").Layer("Head", "Linear", ("Out", 4)).Loss("CrossEntropy").With(("ClassWeights", new[] { 1, 2.5, 0, 0.25 })), 7),
        Case("ignored labels", Spec.Model("batch 3 -> batch 3").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy").With(("IgnoredIndex", -100)), 5),
        Case("ignored class", Spec.Model("batch 3 -> batch 17").Layer("Head", "Linear", ("Out", 17)).Loss("CrossEntropy").With(("IgnoredIndex", 0), ("LabelSmoothing", 0.25)), 6),
        Case("smoothing of weighted classes over time", Spec.Model("batch time 3 -> batch time 9").Layer("Head", "Linear", ("Out", 9)).Loss("CrossEntropy").With(("LabelSmoothing", 0.3), ("ClassWeights", new[] { 1, 2, 3, 0.5, 0.25, 1, 4, 1, 2 }), ("IgnoredIndex", -1)), 3, ("time", 4)),
        Case("cross-entropy over four axes", Spec.Model("batch 2 time 3 -> batch 2 time 3").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 2, ("time", 2)),
        Case("cross-entropy over run-time classes", Spec.Model("batch time 2 -> batch time time").Layer("Head", "Linear", ("Out", 2)).Einsum("Pairs", "b t k, b s k -> b t s", "Head", "Input").Loss("CrossEntropy").With(("LabelSmoothing", 0.5)), 2, ("time", 5)),
        Case("binary cross-entropy", Spec.Model("batch 3 -> batch 2").Layer("Head", "Linear", ("Out", 2)).Loss("BinaryCrossEntropy"), 4),
        Case("binary cross-entropy of one axis", Spec.Model("batch 3 -> batch").Einsum("Head", "batch n, n -> batch").Size("n", 3).Loss("BinaryCrossEntropy"), 19),
        Case("mean absolute error", Spec.Model("batch 3 -> batch 2").Layer("Head", "Linear", ("Out", 2)).Loss("MeanAbsoluteError"), 9),
        .. new[] { "CrossEntropy", "BinaryCrossEntropy", "MeanAbsoluteError", "Huber" }.Select(loss =>
            Case($"scaled input into {loss}", Spec.Model("batch n -> batch n").Size("n", 5).Einsum("Scale", "b n, n -> b n").Loss(loss), 6)),
        Case("scaled input into smooth CrossEntropy", Spec.Model("batch n -> batch n").Size("n", 5).Einsum("Scale", "b n, n -> b n").Loss("CrossEntropy").With(("LabelSmoothing", 0.2), ("IgnoredIndex", 9)), 6),
        Case("huber", Spec.Model("batch 3 -> batch 2").Layer("Head", "Linear", ("Out", 2)).Loss("Huber").With(("Delta", 0.75)), 9),
    ];

    private static ModelCase Case(string name, SpecBuilder spec, long batch, params (string Axis, long Size)[] sizes) =>
        new(name, spec, sizes.Append((Axis: "batch", Size: batch)).ToDictionary(size => size.Axis, size => size.Size));
}
