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
    ];
}
