using System.Globalization;
using Minigrad.TestKit;
using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Optimizers written as one formula, held to the runtime's own over many steps, with a group, a frozen layer and exemptions.</summary>
[Collection(SharedModels.Name)]
public sealed class OwnOptimizerTests(GeneratedModels models, OwnOptimizerTests.Rules rules) : IClassFixture<OwnOptimizerTests.Rules>
{
    private const string Source = """
        using System;
        using Minigrad;

        [Optimizer]
        public sealed partial class OwnSgd
        {
            private static void Update(
                ref float value, float gradient, ref float velocity, float learningRate, [HyperParameter(HyperParameterRange.BelowOne)] float momentum = 0.9f, [HyperParameter(HyperParameterRange.WeightDecay)] float weightDecay = 0)
            {
                velocity = (momentum * velocity) + gradient + (weightDecay * value);
                value -= learningRate * velocity;
            }
        }

        [Optimizer]
        public sealed partial class OwnAdam
        {
            private static void Update(
                ref float value, float gradient, ref float average, ref float squares, long step, float learningRate = 1e-3f,
                [HyperParameter(HyperParameterRange.BelowOne)] float beta1 = 0.9f, [HyperParameter(HyperParameterRange.BelowOne)] float beta2 = 0.999f, float epsilon = 1e-8f, [HyperParameter(HyperParameterRange.WeightDecay)] float weightDecay = 0)
            {
                gradient += weightDecay * value;
                average = (beta1 * average) + ((1 - beta1) * gradient);
                squares = (beta2 * squares) + ((1 - beta2) * gradient * gradient);
                value -= learningRate / (1 - MathF.Pow(beta1, step)) * average / ((MathF.Sqrt(squares) / MathF.Sqrt(1 - MathF.Pow(beta2, step))) + epsilon);
            }
        }

        [Optimizer]
        public sealed partial class OwnLion
        {
            private static void Update(
                ref float value, float gradient, ref float average, float learningRate = 1e-4f,
                [HyperParameter(HyperParameterRange.BelowOne)] float beta1 = 0.9f, [HyperParameter(HyperParameterRange.BelowOne)] float beta2 = 0.99f, [HyperParameter(HyperParameterRange.WeightDecay)] float weightDecay = 0)
            {
                float direction = MathF.Sign((beta1 * average) + ((1 - beta1) * gradient));
                average = (beta2 * average) + ((1 - beta2) * gradient);
                value = ((1 - (learningRate * weightDecay)) * value) - (learningRate * direction);
            }
        }

        [Optimizer]
        public sealed partial class OwnLamb
        {
            private static float Direction(
                float value, float gradient, ref float average, ref float squares, long step,
                [HyperParameter(HyperParameterRange.BelowOne)] float beta1 = 0.9f, [HyperParameter(HyperParameterRange.BelowOne)] float beta2 = 0.999f, float epsilon = 1e-6f, [HyperParameter(HyperParameterRange.WeightDecay)] float weightDecay = 0)
            {
                average = (beta1 * average) + ((1 - beta1) * gradient);
                squares = (beta2 * squares) + ((1 - beta2) * gradient * gradient);
                float root = (MathF.Sqrt(squares) / MathF.Sqrt(1 - MathF.Pow(beta2, step))) + epsilon;
                return (average / (1 - MathF.Pow(beta1, step)) / root) + (weightDecay * value);
            }

            private static void Update(ref float value, float direction, float valueNorm, float directionNorm, float learningRate = 1e-3f, float maximumRatio = 10)
            {
                float ratio = valueNorm > 0 && directionNorm > 0 ? MathF.Min(valueNorm / directionNorm, maximumRatio) : 1;
                value -= learningRate * ratio * direction;
            }
        }

        [Optimizer]
        public sealed partial class Drift
        {
            private static void Update(ref float value, float gradient, ref float count, float learningRate = 1)
            {
                count += 1;
                value = (value * gradient / gradient) + learningRate;
            }
        }
        """;

    private static readonly Dictionary<string, Func<Optimizer>> Own = new()
    {
        ["OwnSgd"] = () => new Sgd(0.05f, momentum: 0.9f, weightDecay: 0.1f),
        ["OwnAdam"] = () => new Adam(0.01f, weightDecay: 0.1f),
        ["OwnLion"] = () => new Lion(0.01f, weightDecay: 0.1f),
        ["OwnLamb"] = () => new Lamb(0.01f, weightDecay: 0.1f),
    };

    public static TheoryData<string> Names => [.. Own.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Step_FiftyTimes_IsTheRuntimesOwnRule(string name)
    {
        foreach (int width in RuntimeSettings.Widths)
        {
            using RuntimeSettings settings = new(width);
            Optimizer expected = Own[name](), actual = rules.Assembly.Create<Optimizer>(name, expected.LearningRate);
            actual.Set("WeightDecay", 0.1f);
            float[] before = Train(Own[name](), steps: 0), reference = Train(expected), values = Train(actual);
            Assert.NotEqual(before, reference);
            for (int i = 0; i < values.Length; i++)
            {
                double allowed = 2e-5 * Math.Max(1, Math.Abs(reference[i]));
                Assert.True(Math.Abs(values[i] - reference[i]) <= allowed, string.Create(CultureInfo.InvariantCulture, $"{name} at {width} bits: element {i} is {values[i]:R}, but {reference[i]:R} was expected"));
            }
        }
    }

    [Fact]
    public void Constructor_OfAnOwnRule_HasItsHyperParametersAndSlots()
    {
        Optimizer adam = rules.Assembly.Create<Optimizer>("OwnAdam");

        Assert.Equal(["LearningRate", "Beta1", "Beta2", "Epsilon", "WeightDecay"], adam.HyperParameters);
        Assert.Equal(["Average", "Squares"], adam.Slots);
        Assert.Equal(0.999f, adam.Get("Beta2"));
        Assert.Contains("must be at least 0 and below 1", Assert.Throws<MinigradException>(() => adam.Set("Beta1", 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_RuleThatMovesZeros_LeavesThePaddingZero()
    {
        IModel model = Model();
        model.Parameters.EnsureGradients();
        Optimizer drift = rules.Assembly.Create<Optimizer>("Drift");

        drift.Step(model);

        HashSet<int> own = [.. model.Parameters.SelectMany(parameter => Enumerable.Range(parameter.Offset, parameter.Length))];
        Assert.True(own.Count < model.Parameters.Values.Length);
        float[] values = model.Parameters.Values.ToArray(), slot = drift.StateOf(model).Slot("Count").ToArray();
        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(own.Contains(i) ? 1f : 0f, slot[i]);
            Assert.True(own.Contains(i) || values[i] == 0, $"padding {i} is {values[i]}");
        }
    }

    private float[] Train(Optimizer optimizer, int steps = 50)
    {
        IModel model = Model();
        model.Parameters.EnsureGradients();
        optimizer.ExemptBiasesAndNorms = true;
        optimizer.AddGroup("Hidden").Scale("LearningRate", 0.5f);
        Random random = new(3);
        for (int step = 0; step < steps; step++)
        {
            if (step == 10)
            {
                optimizer.Freeze("Head.bias");
            }

            foreach (Parameter parameter in model.Parameters)
            {
                Span<float> gradients = parameter.Gradients;
                for (int i = 0; i < gradients.Length; i++)
                {
                    gradients[i] = (float)(random.NextDouble() - 0.5 + (0.3 * parameter.Values[i]));
                }
            }

            optimizer.Step(model);
        }

        return model.Parameters.Values.ToArray();
    }

    private IModel Model() => models.Create(ModelCases.Find("perceptron"));

    /// <summary>All rules, compiled once.</summary>
    public sealed class Rules : IDisposable
    {
        public LoadedAssembly Assembly { get; } = GeneratorHarness.Shipped.Run(Source).AssertClean().Load();

        public void Dispose() => Assembly.Dispose();
    }
}
