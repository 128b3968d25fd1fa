using System.Globalization;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Elementwise functions of the user's: value and slope against double precision, far from 0 and close to it, at every vector width.</summary>
[Collection(SharedModels.Name)]
public sealed class OwnFunctionTests(OwnFunctionTests.Functions functions) : IClassFixture<OwnFunctionTests.Functions>
{
    private static readonly float[] Special = [0f, -0f, 1e-30f, -1e-30f, 20f, -20f, 100f, -100f, 1e4f, -1e4f];

    private static readonly float[] Arguments = [.. Special, .. Enumerable.Range(0, 1501).Select(i => -30f + (0.04f * i) + 0.0123f)];

    public static TheoryData<string> Names => [.. OwnFunction.All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Map_AnyFunction_HasItsFormulasValueAndSlope(string name)
    {
        Func<double, double> formula = OwnFunction.All.Single(one => one.Name == name).Formula;
        IModel model = functions.Assembly.Create<IModel>($"{name}Net", 1);
        ForwardWithoutLoss forward = model.GetType().GetMethod("Forward")!.CreateDelegate<ForwardWithoutLoss>(model);
        BackwardWithoutLoss backward = model.GetType().GetMethod("Backward")!.CreateDelegate<BackwardWithoutLoss>(model);
        float[] ones = [.. Arguments.Select(_ => 1f)];
        foreach (int width in RuntimeSettings.Widths)
        {
            using RuntimeSettings settings = new(width);
            Workspace workspace = model.CreateWorkspace([Arguments.Length], inputGradient: true);
            float[] output = forward(Arguments, workspace, Arguments.Length).ToArray();
            backward(ones, workspace);
            for (int i = 0; i < Arguments.Length; i++)
            {
                IsNear($"{name}({Arguments[i]:R}) at {width} bits", formula(Arguments[i]), output[i]);
                if (Slope(formula, Arguments[i]) is { } slope)
                {
                    IsNear($"slope of {name} at {Arguments[i]:R} at {width} bits", slope, workspace.InputGradient("Input")[i]);
                }
                else
                {
                    Assert.False(float.IsNaN(workspace.InputGradient("Input")[i]), $"slope of {name} at {Arguments[i]:R} at {width} bits is NaN");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Call_AnyFunction_IsStillTheUsersMethod(string name)
    {
        OwnFunction function = OwnFunction.All.Single(one => one.Name == name);

        float value = functions.Assembly.Method<Func<float, float>>("Ops", name)(1.25f);

        IsNear(name, function.Formula(1.25f), value);
    }

    private delegate ReadOnlySpan<float> ForwardWithoutLoss(ReadOnlySpan<float> input, Workspace workspace, int batch);

    private delegate void BackwardWithoutLoss(ReadOnlySpan<float> outputGradient, Workspace workspace);

    // The slope, where there is one and differences can tell it: not at kinks, jumps and vertical tangents.
    private static double? Slope(Func<double, double> formula, double x)
    {
        double step = 2e-6 * Math.Max(1, Math.Abs(x));
        double left = (formula(x) - formula(x - step)) / step, right = (formula(x + step) - formula(x)) / step;
        return Math.Abs(left - right) < 1e-3 * Math.Max(1, Math.Abs(left)) ? (left + right) / 2 : null;
    }

    private static void IsNear(string what, double expected, float actual) => Assert.True(
        Math.Abs(actual - expected) <= 1e-5 * Math.Max(1, Math.Abs(expected)),
        string.Create(CultureInfo.InvariantCulture, $"{what} is {actual:R}, but {expected:R} was expected"));

    /// <summary>All functions and their models, compiled once.</summary>
    public sealed class Functions : IDisposable
    {
        public LoadedAssembly Assembly { get; } = GeneratorHarness.Shipped.Run(OwnFunction.Source()).AssertClean().Load();

        public void Dispose() => Assembly.Dispose();
    }
}
