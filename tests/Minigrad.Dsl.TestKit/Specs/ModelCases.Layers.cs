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
}
