namespace Minigrad.TestKit.Specs;

/// <content>Einsum layers of one to eight operands, with ellipses and what is taken of an operand first.</content>
public static partial class ModelCases
{
    private static IEnumerable<ModelCase> EinsumForms() =>
    [
        Case("chain of weights", Spec.Model("batch 5 -> batch 3").Size("j", 2).Size("o", 3).Einsum("Head", "b i, i j, j o -> b o").Loss("MeanSquaredError"), 4),
        Case("learned third operand", Spec.Model("batch n -> batch m").Size("n", 3).Size("m", 2).Layer("A", "Linear", ("Out", 4)).Einsum("Form", "b i, b j, i j m -> b m", "A", "A").Loss("MeanSquaredError"), 3),
        Case("low-rank product of five", Spec.Model("batch 4 -> batch 3").Size("p", 2).Size("q", 5).Size("r", 2).Size("o", 3).Einsum("Head", "b i, i p, p q, q r, r o -> b o").Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
        Case("eight operands", Spec.Model("batch 2 -> batch 2").Size("o", 2).Size("c", 3).Einsum("Head", "b i, i c, c, c i, i, c o, o, -> b o").Loss("MeanSquaredError"), 3),
        Case("elementwise product of three", Spec.Model("batch n -> batch n").Size("n", 3).Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", 3)).Einsum("All", "b n, b n, n -> b n", "A", "B").Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
        Case("ellipsis in the middle", Spec.Model("batch 2 3 4 -> batch 2 3 5").Size("o", 5).Einsum("Head", "b ... i, i o -> b ... o").Loss("MeanSquaredError"), 2),
        Case("ellipsis that turns", Spec.Model("batch time 4 -> time 4 batch").Layer("A", "Linear", ("Out", 4)).Einsum("Turn", "b ... -> ... b").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("ellipsis of nothing", Spec.Model("batch 4 -> batch 3").Size("o", 3).Einsum("Head", "b ... i, i o -> b ... o").Loss("MeanSquaredError"), 2),
        Case("ellipsis that broadcasts", Spec.Model("batch 3 4 -> batch 3 4").Layer("A", "Linear", ("Out", 1)).Einsum("B", "batch i j, k j -> k j", "Input").Einsum("Mix", "b ..., ... -> b ...", "A", "B").Size("k", 3).Loss("MeanSquaredError"), 2),
        Case("ellipsis under an ellipsis", Spec.Model("batch 2 3 -> batch 2 3 3").Layer("A", "Linear", ("Out", 3)).Einsum("Outer", "... i, ... j -> ... i j", "A", "Input").Loss("MeanSquaredError"), 2),
        Case("scalar weight", Spec.Model("batch n -> batch n").Size("n", 3).Einsum("Scale", "b n, -> b n").Loss("MeanSquaredError"), 2),
        Case("weight summed away", Spec.Model("batch n -> batch n").Size("n", 3).Size("k", 2).Einsum("Scale", "b n, k k n -> b n").Loss("MeanSquaredError"), 2),
        Case("ones in every operand", Spec.Model("batch 1 n -> batch 1 m").Size("n", 3).Size("m", 2).Einsum("Head", "b 1 n, 1 n m -> b 1 m").Layer("Active", "Relu").Loss("MeanSquaredError"), 3),
    ];
}
