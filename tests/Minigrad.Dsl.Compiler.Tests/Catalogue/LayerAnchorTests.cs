using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>Normalisations, standardised weights and activations and their gradients against TorchSharp's.</summary>
public sealed class LayerAnchorTests
{
    private static readonly int[] Shape = [3, 4, 2, 5];
    private static readonly IReadOnlyDictionary<string, float[]> Anchors = Anchor.Read("layers");

    public static TheoryData<string> Names() => [.. Anchors.Keys.Where(name => name.EndsWith(" y", StringComparison.Ordinal)).Select(name => name[..^" y".Length])];

    [Theory, MemberData(nameof(Names))]
    public void ResultAndGradients_OfImages_AreTorchSharps(string name)
    {
        (string Name, object Value)[] arguments = Arguments(name);
        CompiledModel model = Spec.Model("batch 4 2 5 -> batch 4 2 5").Layer("Layer", name.Split(' ')[0], arguments).CompileValid();
        GraphInputs inputs = RandomInputs.For(model.Train, 1, ("batch", 3));
        inputs.Input = Tensor.From(Shape, Anchors["x"]);
        inputs.OutputGradient = Tensor.From(Shape, Anchors["dy"]);
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            inputs.Parameters[i] = Tensor.From(inputs.Parameters[i].Shape, Anchors[$"{name} {model.Parameters[i].Role}"]);
        }

        GraphValues values = GraphInterpreter.Evaluate(model.Train, inputs);

        Close($"{name} y", values.Prediction);
        Close($"{name} dx", values.Find(OutputKind.InputGradient, 0)!);
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            Close($"{name} d{model.Parameters[i].Role}", values.ParameterGradient(i)!);
        }
    }

    private static (string Name, object Value)[] Arguments(string name) => name switch
    {
        "GroupNorm" => [("Groups", 2), ("Epsilon", 1e-3)],
        "BatchNorm" or "InstanceNorm" or "LayerNorm last" => [("Epsilon", 1e-3)],
        "LayerNorm" => [("Axis", 1), ("Epsilon", 1e-3)],
        "Conv2d" => [("Out", 4), ("Kernel", "1, 3"), ("Padding", "0, 1"), ("Bias", false), ("WeightStandardization", true)],
        "GeneralRelu" => [("Leak", 0.1), ("Subtract", 0.4), ("Maximum", 1.5)],
        _ => [],
    };

    private static void Close(string name, Tensor actual)
    {
        float[] expected = Anchors[name];
        Assert.Equal(expected.Length, actual.Values.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual.Values[i]) <= 1e-5 * Math.Max(1, Math.Abs(expected[i])), $"{name}[{i}] is {actual.Values[i]:R}, but TorchSharp gives {expected[i]:R}");
        }
    }
}
