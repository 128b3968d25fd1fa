using Minigrad.Compiler.Ir;
using Minigrad.Compiler.Modules;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>A model of one layer, held to the recorded result and gradients of the same layer in another library.</summary>
internal static class AnchoredLayer
{
    /// <summary>Evaluates the model with the recorded parameters and gradient of the result.</summary>
    /// <param name="anchors">The topic's numbers.</param>
    /// <param name="name">The case, with which the names of its numbers begin.</param>
    /// <param name="spec">The model, whose first axis is <c>batch</c>.</param>
    /// <param name="x">The input: values, or indices as whole numbers.</param>
    public static void Check(IReadOnlyDictionary<string, float[]> anchors, string name, SpecBuilder spec, Tensor x)
    {
        CompiledModel model = spec.CompileValid();
        GraphInputs inputs = RandomInputs.For(model.Train, 1, ("batch", x.Shape[0]));
        inputs.Input = x;
        inputs.OutputGradient = Tensor.From(inputs.OutputGradient.Shape, anchors["dy"].AsSpan(0, inputs.OutputGradient.Values.Length));
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            inputs.Parameters[i] = Tensor.From(inputs.Parameters[i].Shape, anchors[$"{name} {model.Parameters[i].Role}"]);
        }

        GraphValues values = GraphInterpreter.Evaluate(model.Train, inputs);

        Dictionary<string, Tensor> actual = new() { [$"{name} y"] = values.Prediction };
        if (values.Find(OutputKind.InputGradient, 0) is { } gradient)
        {
            actual.Add($"{name} dx", gradient);
        }

        for (int i = 0; i < model.Parameters.Count; i++)
        {
            actual.Add($"{name} d{model.Parameters[i].Role}", values.ParameterGradient(i)!);
        }

        // A name that the record has and the model does not would be a gradient that nothing compared.
        string[] roles = [.. model.Parameters.Select(parameter => $"{name} {parameter.Role}")];
        Assert.Equal(anchors.Keys.Where(key => key.StartsWith(name + ' ', StringComparison.Ordinal) && key.LastIndexOf(' ') == name.Length).Except(roles).Order(), actual.Keys.Order());
        foreach ((string what, Tensor tensor) in actual)
        {
            Close(what, anchors[what], tensor);
        }
    }

    private static void Close(string name, float[] expected, Tensor actual)
    {
        Assert.Equal(expected.Length, actual.Values.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual.Values[i]) <= 1e-5 * Math.Max(1, Math.Abs(expected[i])), $"{name}[{i}] is {actual.Values[i]:R}, but TorchSharp gives {expected[i]:R}");
        }
    }
}
