namespace Minigrad.TestKit.Specs;

/// <content>Several inputs, outputs and losses.</content>
public static partial class ModelCases
{
    // A method, because a field of another file of the class may be filled after the table.
    private static SpecBuilder Joined() => Spec.Block("Joined", "First: batch width, Second: batch other -> batch out").Size("out")
        .Layer("A", "Linear", ("Out", "out")).From("First")
        .Layer("B", "Linear", ("Out", "out"), ("Bias", false)).From("Second")
        .Layer("Sum", "Add").From("A", "B")
        .Layer("Active", "Relu");

    private static IEnumerable<ModelCase> Inputs() =>
    [
        Case("two heads", Spec.Model("Left: batch 4, Right: batch 3 -> Policy: batch 5, Value: batch 1").Use("Both", Joined(), "out=6", "Left", "Right")
            .Layer("Policy", "Linear", ("Out", 5))
            .Layer("Value", "Linear", ("Out", 1)).From("Both")
            .Loss("CrossEntropy", "Policy").Loss("MeanSquaredError", "Value").With(("Weight", 0.5)), 3),
        Case("two heads without a loss", Spec.Model("Left: batch 4, Right: batch 4 -> Sum: batch 4, Product: batch 4").Layer("A", "Linear", ("Out", 4)).Layer("B", "Linear", ("Out", 4)).From("Right")
            .Layer("Sum", "Add").From("A", "B").Einsum("Product", "b n, b n -> b n", "A", "B"), 3),
        Case("one head of two trained", Spec.Model("batch 4 -> Hidden: batch 6, Head: batch 2").Layer("Hidden", "Linear", ("Out", 6)).Layer("Active", "Relu").Layer("Head", "Linear", ("Out", 2)).Loss("CrossEntropy", "Head"), 3),
        Case("output that another layer reads", Spec.Model("batch 4 -> Mean: batch 3, Again: batch 3").Layer("Mean", "Linear", ("Out", 3)).Layer("Again", "Tanh").Loss("Huber", "Again").With(("Weight", "2/sqrt(4)")).Loss("MeanAbsoluteError", "Mean").With(("Weight", 0.25)), 3),
        Case("three losses of labels and values", Spec.Model("batch 4 -> A: batch 3, B: batch 2, C: batch 4").Size("classes", 2).Layer("A", "Linear", ("Out", 3)).Layer("B", "Linear", ("Out", "classes")).From("Input").Layer("C", "Linear", ("Out", 4)).From("Input")
            .Loss("CrossEntropy", "C").With(("Weight", "1/(classes + 1)"), ("LabelSmoothing", 0.1)).Loss("BinaryCrossEntropy", "B").Loss("CrossEntropy", "A").With(("IgnoredIndex", 2)), 5),
        Case("named input and output", Spec.Model("Image: batch 1 4 4 -> Scores: batch 2").Layer("Conv", "Conv2d", ("Out", 2), ("Kernel", 3)).Layer("Scores", "GlobalAveragePool").Loss("CrossEntropy"), 2),
        Case("output of an input alone", Spec.Model("Left: batch 3, Right: batch 3 -> A: batch 3, B: batch 3").Layer("A", "Dropout", ("Probability", 0)).Layer("B", "Add").From("Left", "Right").Loss("MeanSquaredError", "A").Loss("MeanSquaredError", "B"), 2),
        Case("run-time axis of a second input", Spec.Model("Query: batch 4, Keys: batch time 4 -> batch 4")
            .Einsum("Scores", "b d, b t d -> b t", "Query", "Keys").Layer("Active", "Sigmoid").Einsum("Mixed", "b t, b t d -> b d", "Active", "Keys").Layer("Sum", "Add").From("Mixed", "Query").Loss("MeanSquaredError"), 3, ("time", 5)),
        Case("names that are taken elsewhere", Spec.Model("Batch: batch 3, Labels: batch 3, Event: batch 3 -> Output: batch 3, Targets: batch 3").Layer("Output", "Add").From("Batch", "Labels").Layer("Targets", "Add").From("Output", "Event").Loss("CrossEntropy", "Output").Loss("MeanSquaredError", "Targets"), 2),
        .. Indices(),
        .. RunTimeAxes(),
    ];

    private static IEnumerable<ModelCase> Indices() =>
    [
        Case("embedding", Spec.Model("batch time -> batch time 5").Layer("Embed", "Embedding", ("Vocabulary", 7), ("Dimension", 4)).Layer("Active", "Tanh").Layer("Head", "Linear", ("Out", 5)).Loss("CrossEntropy"), 3, ("time", 4)),
        Case("embedding alone", Spec.Model("batch 2 -> batch 2 17").Size("words", 3).Size("dim", 17).Layer("Embed", "Embedding", ("Vocabulary", "words"), ("Dimension", "dim")).Loss("MeanSquaredError"), 5),
        Case("two embeddings of one input", Spec.Model("batch time -> batch time 4").Layer("Words", "Embedding", ("Vocabulary", 9), ("Dimension", 4)).Layer("Styles", "Embedding", ("Vocabulary", 6), ("Dimension", "2*2")).From("Input").Layer("Sum", "Add").From("Words", "Styles").Layer("Norm", "LayerNorm").Loss("MeanSquaredError"), 2, ("time", 3)),
        Case("factors of users and items", Spec.Model("Users: batch, Items: batch, Extra: batch 3 -> Score: batch, Rating: batch 5")
            .Layer("User", "Embedding", ("Vocabulary", 6), ("Dimension", 3)).From("Users").Layer("Item", "Embedding", ("Vocabulary", 4), ("Dimension", 3)).From("Items")
            .Layer("Known", "Add").From("Item", "Extra").Einsum("Score", "b d, b d -> b", "User", "Known").Layer("Rating", "Linear", ("Out", 5)).From("User")
            .Loss("MeanSquaredError", "Score").Loss("CrossEntropy", "Rating").With(("Weight", 0.25)), 6),
        Case("embedding in a block", Spec.Model("Left: batch time, Right: batch 4 -> batch 4").Use("Bag", Bag(), "words=8", "Left", "Right").Loss("MeanSquaredError"), 3, ("time", 5)),
        Case("embedding applied twice", Spec.Model("Left: batch, Right: batch -> batch").Layer("A", "Embedding", ("Vocabulary", 5), ("Dimension", 4)).Layer("B", "Reuse", ("Layer", "A")).From("Right").Einsum("Product", "b d, b d -> b", "A", "B").Loss("MeanSquaredError"), 4),
    ];

    private static SpecBuilder Bag() => Spec.Block("Bag", "Words: batch time, Start: batch dim -> batch dim").Size("words")
        .Layer("Rows", "Embedding", ("Vocabulary", "words"), ("Dimension", "dim")).From("Words")
        .Einsum("Sum", "b t d -> b d")
        .Layer("All", "Add").From("Sum", "Start");

    private static IEnumerable<ModelCase> RunTimeAxes() =>
    [
        Case("attention over another sequence", Spec.Model("Words: batch time, Memory: batch source dim -> batch time 3").Size("dim", 4)
            .Layer("Embed", "Embedding", ("Vocabulary", 6), ("Dimension", "dim")).From("Words").Layer("Norm", "LayerNorm")
            .Einsum("Query", "b t d, d k -> b t k").Size("k", 3).Einsum("Key", "b s d, d k -> b s k", "Memory").Einsum("Scores", "b t k, b s k -> b t s", "Query", "Key").Layer("Gate", "Sigmoid")
            .Einsum("Mixed", "b t s, b s d -> b t d", "Gate", "Memory").Layer("Sum", "Add").From("Mixed", "Embed").Layer("Head", "Linear", ("Out", 3)).Loss("CrossEntropy"), 2, ("time", 3), ("source", 5)),
        Case("image and caption of run-time sizes", Spec.Model("Image: batch 2 height width, Words: batch length -> Pixels: batch 3 height width, Caption: batch length 4")
            .Layer("Conv", "Conv2d", ("Out", 3), ("Kernel", 3), ("Padding", 1)).Layer("Norm", "BatchNorm").Layer("Active", "Relu").Layer("Pixels", "Conv2d", ("Out", 3), ("Kernel", 1)).Layer("Pool", "GlobalAveragePool").From("Active")
            .Layer("Embed", "Embedding", ("Vocabulary", 5), ("Dimension", 3)).From("Words").Einsum("Meet", "b l d, b d -> b l d", "Embed", "Pool").Layer("Caption", "Linear", ("Out", 4))
            .Loss("MeanSquaredError", "Pixels").Loss("CrossEntropy", "Caption"), 2, ("height", 4), ("width", 3), ("length", 3)),
        Case("convolution over the time of embeddings", Spec.Model("batch time -> batch 3 time").Layer("Embed", "Embedding", ("Vocabulary", 6), ("Dimension", 4)).Einsum("Turn", "b t d -> b d t")
            .Layer("Conv", "Conv1d", ("Out", 3), ("Kernel", 3), ("Padding", 1)).Layer("Norm", "InstanceNorm").Layer("Active", "Relu").Loss("MeanSquaredError"), 2, ("time", 6)),
    ];
}
