using Minigrad.Compiler.Ir;
using Minigrad.TestKit.Oracle;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Smooth activations where formulas that are right on paper overflow: far from 0 and close to it.</summary>
[Collection(SharedModels.Name)]
public sealed class ActivationTests(GeneratedModels models)
{
    private static readonly double[] Arguments =
        [0, -0.0, 1e-30, -1e-30, 20, -20, 100, -100, 1e4, -1e4, 1e19, -1e19, float.MaxValue, float.MinValue, 3, -3, 0.5, -0.5];

    [Theory]
    [InlineData("only Gelu")]
    [InlineData("only Gelu by its approximation")]
    [InlineData("only Silu")]
    public void Activation_ExtremeArguments_HasTheInterpretersFiniteValueAndSlope(string name)
    {
        ModelCase one = ModelCases.Find(name);
        ModelRun run = new(one, models.Create(one));
        Arguments.CopyTo(run.Inputs.Input.Values, 0);
        foreach (int width in RuntimeSettings.Widths)
        {
            using RuntimeSettings settings = new(width);
            Workspace workspace = run.Model.CreateWorkspace([1], inputGradient: true);
            run.Forward(workspace);
            float[] output = workspace.Output.ToArray();
            run.Backward(workspace);

            GraphValues expected = run.Train(workspace);
            for (int i = 0; i < Arguments.Length; i++)
            {
                IsNear($"{name}({Arguments[i]:R}) at {width} bits", expected.Prediction.Values[i], output[i]);
                IsNear($"slope of {name} at {Arguments[i]:R} at {width} bits", expected.Find(OutputKind.InputGradient, 0)!.Values[i], workspace.InputGradient("Input")[i]);
            }
        }
    }

    private static void IsNear(string what, double expected, float actual)
    {
        Assert.True(float.IsFinite(actual), $"{what} is {actual:R}");
        Assert.True(Math.Abs(actual - expected) <= 2e-6 * Math.Max(1, Math.Abs(expected)), $"{what} is {actual:R}, but the interpreter gives {expected:R}");
    }
}
