namespace Minigrad.TestKit.Specs;

/// <content>Blocks that are repeated often enough to become a loop.</content>
public static partial class ModelCases
{
    private static SpecBuilder Noisy => Spec.Block("Noisy", "batch dim -> batch dim")
        .Layer("Hidden", "Linear", ("Out", "dim"))
        .Layer("Norm", "BatchNorm", ("Momentum", 0.25), ("Epsilon", 1e-3))
        .Layer("Active", "Relu")
        .Layer("Drop", "Dropout", ("Probability", 0.25))
        .Layer("Sum", "Add").From("Drop", "Input");

    private static SpecBuilder Gate => Spec.Block("Gate", "X: batch dim, Side: batch dim -> batch dim")
        .Layer("Hidden", "Linear", ("Out", "dim")).From("X")
        .Layer("Active", "Tanh")
        .Layer("Sum", "Multiply").From("Active", "Side");

    private static IEnumerable<ModelCase> Repetitions() =>
    [
        Case("loop", Spec.Model("batch 4 -> batch 2").Use("Tower", Mixer, "hidden=5").Also(("Times", 8)).Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 3),
        Case("loop with statistics and masks", Spec.Model("batch 4 -> batch 2").Layer("Wide", "Linear", ("Out", 5)).Use("Tower", Noisy).Also(("Times", 8)).Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 8),
        Case("loop of convolutions", Spec.Model("batch 2 5 5 -> batch 2").Use("Tower", Residual, "channels=2").Also(("Times", 8)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3),
        Case("loop with one set of weights", Spec.Model("batch 4 -> batch 4").Use("Tower", Mixer).Also(("Times", 8), ("Shared", true)).Loss("MeanSquaredError"), 3),
        Case("loop beside a value that stays", Spec.Model("X: batch 4, Side: batch 4 -> batch 4").Layer("Still", "Linear", ("Out", 4)).From("Side").Use("Tower", Gate, null, "X", "Still").Also(("Times", 8)).Loss("MeanSquaredError"), 3),
        Case("loop of functions", Spec.Model("batch 4 -> batch 4").Layer("First", "Linear", ("Out", 4)).Use("Tower", Spec.Block("Step", "batch dim -> batch dim").Layer("Active", "Tanh").Layer("Shift", "Parameter", ("Shape", "dim")).Layer("Sum", "Add").From("Active", "Shift")).Also(("Times", 8)).Loss("MeanSquaredError"), 3),
        Case("loop beside a value of a like name", Spec.Model("X: batch 4, Side: batch 4 -> batch 4").Layer("TowerSum", "Linear", ("Out", 4)).From("Side").Use("Tower", Gate, null, "X", "TowerSum").Also(("Times", 8)).Loss("MeanSquaredError"), 3),
        Case("loop of loops", Spec.Model("batch 4 -> batch 4").Use("Tower", Spec.Block("Floor", "batch n -> batch n").Use("Rooms", Mixer).Also(("Times", 4)), null).Also(("Times", 8)).Loss("MeanSquaredError"), 2),
        Case("loops in stages", Spec.Model("batch 4 -> batch 4").Use("Tower", Spec.Block("Floor", "batch n -> batch n").Layer("Norm", "LayerNorm").Use("Rooms", Mixer).Also(("Times", 8)), null).Also(("Times", 2)).Loss("MeanSquaredError"), 2),
        Case("loop that runs twice", Spec.Model("batch 4 -> batch 4").Use("Tower", Mixer).Also(("Times", 8)).Layer("Active", "Relu").Reuse("Again", "Tower").Layer("Sum", "Add").From("Again", "Tower").Loss("MeanSquaredError"), 3),
        Case("loop whose values all are read", Spec.Model("batch 3 -> batch 3").Use("Tower", Mixer).Also(("Times", 8)).Layer("Sum", "Add").From("Tower", "Input").Layer("Norm", "LayerNorm").Loss("MeanSquaredError"), 3),
        Case("loop over time", Spec.Model("batch index 4 -> batch index 4").Use("Tower", Spec.Block("Step", "batch index dim -> batch index dim").Layer("Norm", "LayerNorm")
            .Einsum("Scores", "b t d, b s d -> b t s", "Norm", "Norm").Layer("Attend", "Softmax", ("Causal", true)).Einsum("Mixed", "b t s, b s d -> b t d", "Attend", "Norm")
            .Layer("Out", "Linear", ("Out", "dim")).Layer("Sum", "Add").From("Out", "Input")).Also(("Times", 8)).Loss("MeanSquaredError"), 2, ("index", 3)),
    ];
}
