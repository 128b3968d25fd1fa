namespace Minigrad.TestKit.Specs;

/// <content>Repeated, reused, tied and shared weights, learned values and constants.</content>
public static partial class ModelCases
{
    private static SpecBuilder Mixer => Spec.Block("Mixer", "batch dim -> batch dim").Size("hidden", 3)
        .Layer("Norm", "LayerNorm")
        .Layer("Up", "Linear", ("Out", "hidden"))
        .Layer("Active", "Tanh")
        .Layer("Down", "Linear", ("Out", "dim"))
        .Layer("Sum", "Add").From("Down", "Input");

    private static IEnumerable<ModelCase> Modules() =>
    [
        Case("repeated block", Spec.Model("batch 4 -> batch 2").Use("Tower", Mixer, "hidden=5").Also(("Times", 3)).Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 3),
        Case("repeated block that widens", Spec.Model("batch 1 8 8 -> batch 2").Use("Tower", ConvBlock, "out=3").Also(("Times", "1 + 1")).Layer("Pool", "GlobalAveragePool").Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 3),
        Case("repeated block with one set of weights", Spec.Model("batch 4 -> batch 4").Use("Tower", Mixer).Also(("Times", 3), ("Shared", true)).Loss("MeanSquaredError"), 3),
        Case("repetitions in repetitions", Spec.Model("batch 4 -> batch 4").Use("Tower", Spec.Block("Pair", "batch n -> batch n").Size("depth").Use("Both", Mixer).Also(("Times", "depth")), "depth=2").Also(("Times", 2)).Loss("MeanSquaredError"), 3),
        Case("shared batch norm", Spec.Model("batch 2 6 6 -> batch 2").Use("Tower", Residual, "channels=2").Also(("Times", 2), ("Shared", true)).Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 3),
        Case("reused layer", Spec.Model("batch 3 -> batch 3").Layer("A", "Linear", ("Out", 3)).Layer("Active", "Tanh").Reuse("B", "A").Reuse("C", "B", "Active").Layer("Sum", "Add").From("B", "C", "A").Loss("MeanSquaredError"), 3),
        Case("reused block", Spec.Model("batch 2 4 4 -> batch 2").Use("Left", Residual, "channels=2").Layer("Smaller", "Conv2d", ("Out", 2), ("Kernel", 2), ("Stride", 2)).Reuse("Right", "Left").Layer("Pool", "GlobalAveragePool").Loss("CrossEntropy"), 2),
        Case("reused repetitions", Spec.Model("batch 4 -> batch 4").Use("Tower", Mixer).Also(("Times", 2)).Layer("Active", "Relu").Reuse("Again", "Tower").Layer("Sum", "Add").From("Again", "Tower").Loss("MeanSquaredError"), 3),
        Case("reused dropout", Spec.Model("batch 5 -> batch 5").Layer("A", "Linear", ("Out", 5)).Layer("Drop", "Dropout", ("Probability", 0.5)).Reuse("B", "A").Reuse("Again", "Drop").Loss("MeanSquaredError"), 4),
        Case("learned value", Spec.Model("batch 3 4 -> batch 3 4").Size("rows", 3).Layer("Table", "Parameter", ("Shape", "rows 4")).Layer("Sum", "Add").From("Input", "Table").Layer("Head", "Linear", ("Out", 4)).Loss("MeanSquaredError"), 2),
        Case("learned value between layers", Spec.Model("batch 4 -> batch 3").Layer("Hidden", "Linear", ("Out", 3)).Layer("Scale", "Parameter", ("Shape", "1"), ("Deviation", 1.5)).Layer("Product", "Multiply").From("Hidden", "Scale").Layer("One", "Parameter", ("Shape", ""), ("Deviation", 1)).Layer("Sum", "Add").From("Product", "One").Loss("CrossEntropy"), 3),
        Case("constant", Spec.Model("batch 3 -> batch 2").Layer("Mean", "Constant", ("Shape", "3")).Layer("Spread", "Constant", ("Shape", "1 3"), ("Fill", 0.5)).Layer("Moved", "Add").From("Input", "Mean").Layer("Scaled", "Multiply").From("Moved", "Spread").Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 3),
        Case("constant that is reused", Spec.Model("batch 3 -> batch 3").Layer("Mean", "Constant", ("Shape", "3")).Layer("A", "Linear", ("Out", 3)).From("Input").Reuse("Again", "Mean").Layer("Sum", "Add").From("A", "Mean", "Again").Loss("MeanSquaredError"), 3),
        Case("tied weight", Spec.Model("batch 3 -> batch 4").Layer("A", "Linear", ("Out", 4)).Layer("Active", "Tanh").Layer("B", "Linear", ("Out", 4), ("Tied", "A")).From("Input").Layer("Sum", "Add").From("Active", "B").Loss("MeanSquaredError"), 3),
        Case("tied and transposed", Spec.Model("batch 5 -> batch 5").Layer("Encode", "Linear", ("Out", 3)).Layer("Active", "Tanh").Layer("Decode", "Linear", ("Out", 5), ("Tied", "Encode"), ("Transposed", true)).Layer("Again", "Linear", ("Out", 3), ("Tied", "Decode"), ("Transposed", true), ("Bias", false)).Layer("Last", "Linear", ("Out", 5), ("Tied", "Decode")).Loss("MeanSquaredError"), 3),
        Case("tied, transposed and standardised", Spec.Model("batch 5 -> batch 5").Layer("Encode", "Linear", ("Out", 3)).Layer("Decode", "Linear", ("Out", 5), ("Tied", "Encode"), ("Transposed", true), ("WeightStandardization", true)).Loss("MeanSquaredError"), 3),
        Case("tied in a shared block", Spec.Model("batch 4 -> batch 4").Use("Tower", Spec.Block("Auto", "batch n -> batch n").Layer("Down", "Linear", ("Out", "n - 1")).Layer("Active", "Tanh").Layer("Up", "Linear", ("Out", "n"), ("Tied", "Down"), ("Transposed", true))).Also(("Times", 2), ("Shared", true)).Loss("MeanSquaredError"), 3),
        Case("head tied to an embedding", Spec.Model("batch time -> batch time 7").Layer("Embed", "Embedding", ("Vocabulary", 7), ("Dimension", 4)).Layer("Active", "Tanh").Layer("Head", "Linear", ("Out", 7), ("Tied", "Embed")).Loss("CrossEntropy"), 3, ("time", 4)),
        Case("embedding tied to an embedding, and soft words", Spec.Model("Left: batch, Right: batch, Shares: batch 6 -> batch 6").Layer("Embed", "Embedding", ("Vocabulary", 6), ("Dimension", 3)).From("Left")
            .Layer("Other", "Embedding", ("Vocabulary", 6), ("Dimension", 3), ("Tied", "Embed")).From("Right").Layer("Soft", "Linear", ("Out", 3), ("Tied", "Other"), ("Transposed", true), ("Bias", false)).From("Shares")
            .Layer("Sum", "Add").From("Embed", "Other", "Soft").Layer("Active", "Tanh").Layer("Head", "Linear", ("Out", 6), ("Tied", "Other")).Loss("CrossEntropy"), 4),
        Case("embedding tied to a linear layer, transposed", Spec.Model("Shares: batch 5, Words: batch time -> batch time 3").Layer("Soft", "Linear", ("Out", 3)).From("Shares")
            .Layer("Embed", "Embedding", ("Vocabulary", 5), ("Dimension", 3), ("Tied", "Soft"), ("Transposed", true)).From("Words").Einsum("Mixed", "b d, b t d -> b t d", "Soft", "Embed").Loss("MeanSquaredError"), 3, ("time", 4)),
        Case("model as a block", Spec.Model("batch 4 -> batch 2").Use("Part", Spec.Model("n 4 -> n 3", "Inner").Layer("Hidden", "Linear", ("Out", 3)).Layer("Norm", "BatchNorm").Loss("CrossEntropy")).Layer("Drop", "Dropout", ("Probability", 0.5)).Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy"), 3),
    ];
}
