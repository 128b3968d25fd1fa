using Minigrad.Compiler.Modules;
using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Losses and their gradients against TorchSharp's.</summary>
public sealed class LossAnchorTests
{
    private const int Rows = 6;
    private const int Classes = 5;
    private static readonly IReadOnlyDictionary<string, float[]> Anchors = Anchor.Read("losses");
    private static readonly int[] Labels = [0, 4, 2, 2, 1, 3];
    private static readonly int[] SomeIgnored = [0, -100, 2, 2, -100, 3];
    private static readonly double[] Weights = [1, 2.5, 0.5, 0.25, 3];

    public static TheoryData<string> Names() => [.. Anchors.Keys.Where(name => name.EndsWith(" loss", StringComparison.Ordinal)).Select(name => name[..^" loss".Length])];

    [Theory, MemberData(nameof(Names))]
    public void LossAndGradient_OfThirtyOutputs_AreTorchSharps(string name)
    {
        // The input is the identity, so the weight's transpose is the output, and its gradient the output's.
        (string Name, object Value)[] arguments = Arguments(name);
        CompiledModel model = Spec.Model($"batch {Rows} -> batch {Classes}").Layer("Head", "Linear", ("Out", Classes), ("Bias", false))
            .Loss(name.Split(' ')[0]).With(arguments).CompileValid();
        int[] labels = arguments.Any(argument => argument.Name == "IgnoredIndex") ? SomeIgnored : Labels;
        float[] outputs = Anchors["outputs"];
        GraphInputs inputs = new()
        {
            Sizes = { ["batch"] = Rows },
            Input = Tensor.From([Rows, Rows], i => i % Rows == i / Rows ? 1 : 0),
            Parameters = { [0] = Tensor.From([Classes, Rows], i => outputs[(i % Rows * Classes) + (i / Rows)]) },
            Target = model.Target == TargetSpec.Labels ? Tensor.From([Rows], i => labels[i]) : Tensor.From([Rows, Classes], Anchors["targets"]),
        };

        GraphValues values = GraphInterpreter.Evaluate(model.Train, inputs);

        Assert.Equal(Anchors[$"{name} loss"][0], values.Loss, 1e-6);
        float[] expected = Anchors[$"{name} gradient"];
        double[] actual = values.ParameterGradient(0)!.Values;
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[(i % Classes * Rows) + (i / Classes)], 1e-7);
        }
    }

    private static (string Name, object Value)[] Arguments(string name) => name switch
    {
        "CrossEntropy smoothing" => [("LabelSmoothing", 0.1)],
        "CrossEntropy weights" => [("ClassWeights", Weights)],
        "CrossEntropy ignored" => [("IgnoredIndex", -100)],
        "CrossEntropy smoothing weights ignored" => [("LabelSmoothing", 0.3), ("ClassWeights", Weights), ("IgnoredIndex", -100)],
        "Huber" => [("Delta", 0.75)],
        _ => [],
    };
}
