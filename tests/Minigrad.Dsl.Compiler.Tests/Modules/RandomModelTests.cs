using CsCheck;
using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Lowering;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;
using Spec = Minigrad.TestKit.Specs.Spec;

namespace Minigrad.Compiler.Tests;

/// <summary>Random declarations, most of them wrong: the compiler reports or compiles, and what it compiles is right.</summary>
public sealed class RandomModelTests
{
    private static readonly string[] Inputs = ["batch 4", "batch 3 4", "batch time 4", "batch 2 5 4", "batch 1 height 6", "batch"];

    private static readonly Func<string, int, SpecBuilder, SpecBuilder>[] Layers =
    [
        (name, n, spec) => spec.Layer(name, "Linear", ("Out", 1 + (n % 5)), ("Bias", n % 2 == 0)),
        (name, n, spec) => spec.Layer(name, "Linear", ("Out", new[] { "dim", "2*dim", "dim//2", "out", "dim/2", "time" }[n % 6])),
        (name, n, spec) => spec.Layer(name, "Conv2d", ("Out", 1 + (n % 3)), ("Kernel", new object[] { 1, 3, "2, 3", "dim" }[n % 4]), ("Padding", n / 4 % 2), ("Stride", 1 + (n / 8 % 2))),
        (name, n, spec) => spec.Layer(name, "MaxPool", ("Kernel", 1 + (n % 3)), ("Padding", n / 3 % 2)),
        (name, _, spec) => spec.Layer(name, "GlobalAveragePool"),
        (name, _, spec) => spec.Layer(name, "Flatten"),
        (name, _, spec) => spec.Layer(name, "Relu"),
        (name, _, spec) => spec.Layer(name, "BatchNorm"),
        (name, _, spec) => spec.Layer(name, "LayerNorm"),
        (name, n, spec) => spec.Layer(name, "Dropout", ("Probability", n % 4 * 0.25)),
        (name, n, spec) => spec.Layer(name, "Add").From("Input", $"L{n % 4}"),
        (name, n, spec) => spec.Einsum(name, new[] { "b i -> b i", "b t d, d dim -> b t dim", "b i, i dim -> b dim", "b t d, b s d -> b t s", "bijk->bkji", "b i j -> b i" }[n % 6]),
        (name, n, spec) => spec.Einsum(name, new[] { "b i, b j -> b i j", "b t d, b t d -> b t", "b i, b i -> b i", "b i j, b j -> b i" }[n % 4], "Input", $"L{n % 3}"),
    ];

    private static readonly Gen<(int Kind, int Number)[]> Choices = Gen.Select(Gen.Int[0, Layers.Length - 1], Gen.Int[0, 1000]).Array[1, 8];

    private static readonly Gen<string> Losses = Gen.OneOfConst("", "CrossEntropy", "MeanSquaredError");

    [Fact]
    public void Compile_RandomDeclaration_ReportsOrGivesAModel() => Gen.Select(Gen.OneOfConst(Inputs), Choices, Gen.Int[0, 4], Losses).Sample(
        (input, choices, rank, loss) =>
        {
            SpecBuilder spec = choices.Aggregate(Start(input), Add);
            CompilationResult result = Finish(spec, input, rank, loss).Compile();
            Assert.Equal(result.FirstError is null, result.Model is not null);
        },
        iter: 1000);

    [Fact]
    public void Compile_RandomModel_HasRightGraphs() => Gen.Select(Gen.OneOfConst(Inputs), Choices, Losses).Sample(
        (input, choices, loss) =>
        {
            SpecBuilder spec = choices.Aggregate(Start(input), (grown, choice) => Rank(Add(grown, choice), input) is null ? grown : Add(grown, choice));
            int? rank = spec.Module.Layers.Count > 0 ? Rank(spec, input) : null;
            if (rank is not null)
            {
                SpecBuilder withLoss = Finish(spec, input, rank.Value, loss);
                AssertRight(withLoss.Compile().Model ?? Finish(spec, input, rank.Value, "").CompileValid());
            }
        },
        iter: 100);

    private static void AssertRight(CompiledModel model)
    {
        Dictionary<string, long> sizes = model.RunTimeAxes.ToDictionary(axis => axis, axis => axis == "batch" ? 2L : 3L);
        if (model.Train.Nodes.SelectMany(node => node.Shape).Any(size => size.Evaluate(sizes) < 1))
        {
            // A window larger than a run-time size is refused when it runs.
            return;
        }

        foreach (Graph graph in new[] { model.Predict, model.Loss, model.Train }.OfType<Graph>())
        {
            GraphInputs inputs = RandomInputs.For(GraphVerifier.Verify(graph), sizes);
            GraphValues expected = GraphInterpreter.Evaluate(graph, inputs);
            Graph optimised = GraphVerifier.Verify(Passes.Optimizer.Run(graph));
            GraphsAgree.Assert(expected, GraphInterpreter.Evaluate(optimised, inputs), optimised);
            Plan plan = Lowerer.Lower(optimised, model, keepsInputs: ReferenceEquals(graph, model.Train));
            Assert.Equal(plan.Steps.OrderBy(step => step.IsGradient), plan.Steps);
        }

        Gradients.Verify(model.Train, RandomInputs.For(model.Train, sizes), tolerance: 1e-5);
    }

    private static SpecBuilder Start(string input) => Spec.Model($"{input} ->").Size("dim", 4);

    private static SpecBuilder Add(SpecBuilder spec, (int Kind, int Number) choice) => Layers[choice.Kind]($"L{spec.Module.Layers.Count}", choice.Number, spec);

    /// <summary>The number of axes of the result, or <see langword="null"/> where no number makes the declaration right.</summary>
    private static int? Rank(SpecBuilder spec, string input) =>
        Enumerable.Range(0, 5).Select(rank => (int?)rank).FirstOrDefault(rank => Finish(spec, input, rank!.Value, "").Compile().Model is not null);

    private static SpecBuilder Finish(SpecBuilder spec, string input, int rank, string loss)
    {
        string signature = $"{input} -> {string.Join(" ", Enumerable.Range(0, rank).Select(axis => $"r{axis}"))}";
        SpecBuilder finished = spec with { Module = spec.Module with { Signature = signature } };
        return loss.Length > 0 ? finished.Loss(loss) : finished;
    }
}
