namespace Minigrad.TestKit.Specs;

/// <content>Activations, products and what else the catalogue has beyond the first networks.</content>
public static partial class ModelCases
{
    private static IEnumerable<ModelCase> SmoothActivations() =>
    [
        Case("gelu", Spec.Model("batch 4 -> batch 3").Layer("Hidden", "Linear", ("Out", 6)).Layer("Active", "Gelu").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 4),
        Case("gelu by its approximation", Spec.Model("batch 2 4 4 -> batch 3").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)).Layer("Norm", "BatchNorm").Layer("Active", "Gelu", ("Approximate", true)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 4),
        Case("silu", Spec.Model("batch time 4 -> batch time 6").Layer("Norm", "LayerNorm").Layer("Hidden", "Linear", ("Out", 6)).Layer("Active", "Silu").Loss("MeanSquaredError"), 2, ("time", 3)),
        .. new[] { "Gelu", "Silu" }.Select(kind => Case($"only {kind}", Spec.Model("batch 18 -> batch 18").Layer("Active", kind), 1)),
        Case("only Gelu by its approximation", Spec.Model("batch 18 -> batch 18").Layer("Active", "Gelu", ("Approximate", true)), 1),
    ];

    private static IEnumerable<ModelCase> Products() =>
    [
        Case("gated layer", Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("Gate", "Sigmoid").Layer("B", "Linear", ("Out", 3)).From("Input").Layer("Product", "Multiply").From("B", "Gate").Loss("MeanSquaredError"), 4),
        Case("product of three with itself", Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", 3)).Layer("Product", "Multiply").From("A", "B", "A").Loss("MeanSquaredError"), 3),
        Case("product that stretches", Spec.Model("batch time 4 -> batch time 4").Size("k", 4).Layer("Values", "Linear", ("Out", 4)).Layer("Gate", "Linear", ("Out", 1)).Einsum("Scale", "batch t i, k i -> k", "Values").Layer("Product", "Multiply").From("Gate", "Values", "Scale").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("squeeze and excitation", Spec.Model("batch 2 height width -> batch 4 height width").Layer("Conv", "Conv2d", ("Out", 4), ("Kernel", 1)).Layer("Pool", "GlobalAveragePool").Layer("Hidden", "Linear", ("Out", 4)).Layer("Gate", "Sigmoid").Einsum("Spread", "b c -> b c 1 1").Layer("Product", "Multiply").From("Conv", "Spread").Loss("MeanSquaredError"), 2, ("height", 3), ("width", 2)),
    ];

    private static IEnumerable<ModelCase> Softmaxes() =>
    [
        Case("softmax", Spec.Model("batch 3 -> batch 19").Layer("Hidden", "Linear", ("Out", 19)).Layer("Result", "Softmax").Loss("MeanSquaredError"), 4),
        Case("softmax over an inner axis", Spec.Model("batch 3 time -> batch 5 time").Einsum("Mix", "b c t, c n -> b n t").Size("n", 5).Layer("Result", "Softmax", ("Axis", "n")).Loss("MeanSquaredError"), 2, ("time", 19)),
        Case("softmax over the first axis", Spec.Model("batch 3 -> batch 3").Layer("Hidden", "Linear", ("Out", 3)).Layer("Result", "Softmax", ("Axis", 0)).Loss("MeanSquaredError"), 5),
        Case("softmax over a run-time axis", Spec.Model("batch time 2 -> batch time 2").Layer("Hidden", "Linear", ("Out", 2)).Layer("Result", "Softmax", ("Axis", -2)).Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("softmax over a last axis of ones", Spec.Model("batch 4 1 -> batch 4 1").Layer("Hidden", "Linear", ("Out", 1)).Layer("Result", "Softmax", ("Axis", 1)).Loss("MeanSquaredError"), 3),
        Case("logarithm of softmax", Spec.Model("batch 3 -> batch 19").Layer("Hidden", "Linear", ("Out", 19)).Layer("Result", "LogSoftmax").Loss("MeanSquaredError"), 4),
        Case("logarithm of softmax over an inner axis", Spec.Model("batch 3 time -> batch 5 time").Einsum("Mix", "b c t, c n -> b n t").Size("n", 5).Layer("Result", "LogSoftmax", ("Axis", -2)).Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("causal softmax", Spec.Model("batch time 2 -> batch time time").Layer("Query", "Linear", ("Out", 2)).Layer("Key", "Linear", ("Out", 2)).From("Input").Einsum("Scores", "b t k, b s k -> b t s", "Query", "Key").Layer("Attend", "Softmax", ("Causal", true)).Loss("MeanSquaredError"), 2, ("time", 19)),
        Case("masked softmax", Masked("b t s -> b t s"), 3, ("time", 4)),
        Case("softmax with one mask for all", Masked("b t s -> t s"), 2, ("time", 3)),
        Case("softmax with a mask for each sample", Masked("b t s -> b 1 s"), 4, ("time", 3)),
        Case("softmax with a mask for each position", Masked("b t s -> b t 1"), 4, ("time", 3)),
        Case("causal softmax with a mask", Masked("b t s -> b 1 s", ("Causal", true)), 2, ("time", 5)),
        Case("softmax over an inner axis with a mask", Masked("b t s -> t s", ("Axis", 1)), 2, ("time", 3)),
        Case("softmax of heads with a mask that needs a loop", Spec.Model("batch time 2 -> batch 2 time time").Size("heads", 2).Size("k", 2)
            .Einsum("Query", "b t k, k heads -> b heads t").Einsum("Choice", "b t k, b s k -> b t s", "Input", "Input").Layer("Positive", "Relu").Einsum("Mask", "b t s -> b 1 t s")
            .Einsum("Scores", "b h t, b s k -> b h t s", "Query", "Input").Layer("Attend", "Softmax").From("Scores", "Mask").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("self-attention", Spec.Model("batch time dim -> batch time dim").Size("dim", 4).Size("heads", 2).Size("key", 3)
            .Layer("Norm", "LayerNorm")
            .Einsum("Query", "b t d, d heads key -> b heads t key")
            .Einsum("Key", "b t d, d heads key -> b heads t key", "Norm")
            .Einsum("Value", "b t d, d heads key -> b heads t key", "Norm")
            .Einsum("Scores", "b h t k, b h s k -> b h t s", "Query", "Key").Also(("Scale", "1/sqrt(key)"))
            .Layer("Attend", "Softmax", ("Causal", true))
            .Einsum("Mixed", "b h t s, b h s k -> b h t k", "Attend", "Value")
            .Einsum("Project", "b h t k, h k dim -> b t dim")
            .Layer("Residual", "Add").From("Project", "Input").Loss("MeanSquaredError"), 2, ("time", 5)),
    ];

    // The positive values among scores say where to look: what einsum makes of them is the mask.
    private static SpecBuilder Masked(string mask, params (string Name, object Value)[] arguments) => Spec.Model("batch time 2 -> batch time time")
        .Layer("Query", "Linear", ("Out", 2)).Einsum("Choice", "b t k, b s k -> b t s", "Input", "Input").Layer("Positive", "Relu").Einsum("Mask", mask)
        .Einsum("Scores", "b t k, b s k -> b t s", "Query", "Input").Layer("Attend", "Softmax", arguments).From("Scores", "Mask").Loss("MeanSquaredError");

    private static IEnumerable<ModelCase> Parts() =>
    [
        Case("joined features", Spec.Model("batch 3 -> batch 10").Layer("A", "Linear", ("Out", 4)).Layer("B", "Linear", ("Out", 2)).From("Input").Layer("Both", "Concat").From("A", "B", "A").Loss("MeanSquaredError"), 3),
        Case("joined channels", Spec.Model("batch 2 height width -> batch 5 height width").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3), ("Padding", 1)).Layer("Active", "Relu").Layer("Other", "Conv2d", ("Out", 2), ("Kernel", 1)).From("Input").Layer("Both", "Concat", ("Axis", 1)).From("Active", "Other").Loss("MeanSquaredError"), 2, ("height", 3), ("width", 2)),
        Case("joined times", Spec.Model("batch time 3 -> batch all 2").Layer("A", "Linear", ("Out", 2)).Einsum("Start", "b t i -> b 1 i", "A").Layer("All", "Concat", ("Axis", "time")).From("A", "A", "Start").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("joined samples", Spec.Model("batch 3 -> all 2").Layer("A", "Linear", ("Out", 2)).Layer("B", "Linear", ("Out", 2)).From("Input").Layer("All", "Concat", ("Axis", 0)).From("A", "B").Loss("MeanSquaredError"), 3),
        Case("first half", Spec.Model("batch 3 -> batch 4").Layer("Hidden", "Linear", ("Out", 8)).Layer("Half", "Slice", ("Axis", "out"), ("Length", 4)).Loss("MeanSquaredError"), 3),
        Case("gated halves", Spec.Model("batch 3 -> batch half").Size("half", 4).Layer("Hidden", "Linear", ("Out", "2*half")).Layer("Gate", "Slice", ("Axis", -1), ("Start", -4)).Layer("Open", "Sigmoid").Layer("Value", "Slice", ("Axis", "out"), ("Length", "half")).From("Hidden").Layer("Product", "Multiply").From("Value", "Open").Loss("MeanSquaredError"), 3),
        Case("slice of an inner axis", Spec.Model("batch 6 time -> batch 2 time").Layer("Norm", "InstanceNorm").Layer("Part", "Slice", ("Axis", 1), ("Start", 3), ("Length", 2)).Loss("MeanSquaredError"), 2, ("time", 4)),
        Case("all but the first step", Spec.Model("batch time 3 -> batch rest 2").Layer("Hidden", "Linear", ("Out", 2)).Layer("Part", "Slice", ("Axis", "time"), ("Start", 1)).Loss("MeanSquaredError"), 2, ("time", 4)),
        Case("last step", Spec.Model("batch time 3 -> batch 1 2").Layer("Hidden", "Linear", ("Out", 2)).Layer("Last", "Slice", ("Axis", "time"), ("Start", "time - 1"), ("Length", 1)).Loss("MeanSquaredError"), 2, ("time", 4)),
        Case("learned positions", Spec.Model("batch time 3 -> batch time 3").Size("positions", 6).Size("k", 3).Layer("Hidden", "Linear", ("Out", 3)).Einsum("Mean", "b t i -> i").Einsum("Table", "i, positions k -> positions k").Layer("Position", "Slice", ("Axis", "positions"), ("Length", "time")).Layer("Sum", "Add").From("Hidden", "Position").Loss("MeanSquaredError"), 2, ("time", 3)),
    ];

    private static IEnumerable<ModelCase> Upsamplings() =>
    [
        Case("nearest upsampling", Spec.Model("batch 2 3 5 -> batch 2 6 10").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Up", "Upsample", ("Factor", 2)).Loss("MeanSquaredError"), 2),
        Case("nearest upsampling by two factors", Spec.Model("batch 2 height width -> batch 2 h w").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Up", "Upsample", ("Factor", "1, 3"), ("Mode", "Nearest")).Loss("MeanSquaredError"), 2, ("height", 3), ("width", 2)),
        Case("bilinear upsampling", Spec.Model("batch 2 height width -> batch 1 h w").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Up", "Upsample", ("Factor", 2), ("Mode", "Bilinear")).Layer("Mix", "Conv2d", ("Out", 1), ("Kernel", 1)).Loss("MeanSquaredError"), 2, ("height", 4), ("width", 9)),
        Case("bilinear upsampling by two factors", Spec.Model("batch 1 3 4 -> batch 2 9 16").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 1)).Layer("Up", "Upsample", ("Factor", "3, 4"), ("Mode", "Bilinear")).Loss("MeanSquaredError"), 2),
    ];
}
