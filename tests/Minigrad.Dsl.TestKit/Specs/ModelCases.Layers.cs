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
}
