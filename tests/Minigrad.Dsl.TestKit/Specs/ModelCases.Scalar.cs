namespace Minigrad.TestKit.Specs;

/// <content>Functions of the user's as layers and losses.</content>
public static partial class ModelCases
{
    private static IEnumerable<ModelCase> OwnFunctions() =>
    [
        Case("own activation", Spec.Model("batch 3 -> batch 2").Layer("Hidden", "Linear", ("Out", 5)).Map("Active", ScalarFunctions.Mish).Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 4),
        Case("own activation after a normalisation", Spec.Model("batch 2 4 4 -> batch 3").Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3)).Layer("Norm", "BatchNorm").Map("Active", ScalarFunctions.Mish).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3),
        Case("own gate", Spec.Model("batch 3 -> batch 4").Layer("A", "Linear", ("Out", 4)).Layer("B", "Linear", ("Out", 4)).From("Input").Map("Gated", ScalarFunctions.Gate, "A", "B").Loss("MeanSquaredError"), 5),
        Case("own gate that stretches", Spec.Model("batch time 3 -> batch time 4").Layer("A", "Linear", ("Out", 4)).Layer("B", "Linear", ("Out", 1)).From("Input").Map("Gated", ScalarFunctions.Gate, "A", "B").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("own function of three", Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", 3)).From("Input").Layer("C", "Linear", ("Out", 3)).From("Input").Map("Mixed", ScalarFunctions.Blend, "A", "B", "C").Loss("MeanSquaredError"), 3),
        Case("own function of four", Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", 3)).From("Input").Layer("C", "Linear", ("Out", 3)).From("Input").Map("Mixed", ScalarFunctions.Four, "A", "B", "Input", "C").Loss("MeanSquaredError"), 3),
        Case("own loss", Spec.Model("batch 3 -> batch 2").Layer("Head", "Linear", ("Out", 2)).Loss(ScalarFunctions.LogisticLoss), 7),
        Case("own loss with branches", Spec.Model("batch 3 -> batch").Einsum("Head", "batch n, n -> batch").Size("n", 3).Loss(ScalarFunctions.Quantile), 19),
    ];
}
