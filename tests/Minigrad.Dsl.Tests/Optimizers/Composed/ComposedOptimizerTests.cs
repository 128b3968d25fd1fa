using Xunit;

namespace Minigrad.Tests;

public class ComposedOptimizerTests
{
    [Fact]
    public void Sgd_Composed_EqualsTheFused() => AssertEqual(
        new Sgd(0.1f, weightDecay: 0.2f),
        new ComposedOptimizer(0.1f, new L2Step(0.2f), new SgdStep()));

    [Fact]
    public void Momentum_Composed_EqualsTheFused() => AssertEqual(
        new Sgd(0.1f, momentum: 0.8f, weightDecay: 0.2f),
        new ComposedOptimizer(0.1f, new L2Step(0.2f), new AverageGradient(momentum: 0.8f), new MomentumStep()));

    [Fact]
    public void Adam_Composed_EqualsTheFused() => AssertEqual(
        new Adam(0.01f, beta2: 0.99f, epsilon: 1e-5f),
        new ComposedOptimizer(0.01f, new AverageGradient(isDampened: true), new AverageSquaredGradient(), new AdamStep()));

    [Fact]
    public void AdamW_Composed_EqualsTheFused() => AssertEqual(
        new AdamW(0.01f, beta2: 0.99f, epsilon: 1e-5f, weightDecay: 0.5f),
        new ComposedOptimizer(0.01f, new AverageGradient(isDampened: true), new AverageSquaredGradient(), new WeightDecayStep(0.5f), new AdamStep()));

    [Fact]
    public void Lamb_Composed_EqualsTheFused() => AssertEqual(
        new Lamb(0.01f, beta2: 0.99f, weightDecay: 0.3f),
        new ComposedOptimizer(0.01f, new AverageGradient(isDampened: true), new AverageSquaredGradient(), new LambStep(weightDecay: 0.3f)));

    [Fact]
    public void Adam_OfUndampenedAverages_IsTheSame() => AssertEqual(
        new Adam(0.01f, beta2: 0.99f, epsilon: 1e-5f),
        new ComposedOptimizer(0.01f, new AverageGradient(), new AverageSquaredGradient(isDampened: false), new AdamStep()));

    [Fact]
    public void MomentumWithDecay_TwoSteps_AreThoseComputedByHand()
    {
        ParameterizedModel model = new(1, seed: 0);
        model.Parameters[0].Values[0] = 1;
        model.Parameters.EnsureGradients();
        model.Parameters[0].Gradients[0] = 2;
        ComposedOptimizer optimizer = new(0.1f, new AverageGradient(), new MomentumStep(), new WeightDecayStep(0.01f));

        // a = 2: (1 - 0.1 * 2) * (1 - 0.1 * 0.01); then a = 0.9 * 2 + 2 = 3.8.
        optimizer.Step(model);
        Assert.Equal(0.7992f, model.Parameters[0].Values[0], 1e-6f);
        optimizer.Step(model);
        Assert.Equal(0.4187808f, model.Parameters[0].Values[0], 1e-6f);
    }

    [Fact]
    public void L2Step_BehindTheStatistic_IsNoPartOfIt()
    {
        ParameterizedModel model = new(1, seed: 0);
        model.Parameters[0].Values[0] = 1;
        model.Parameters.EnsureGradients();
        model.Parameters[0].Gradients[0] = 2;
        ComposedOptimizer optimizer = new(0.5f, new AverageGradient(), new L2Step(0.5f), new SgdStep());
        optimizer.Step(model);

        Assert.Equal(2, optimizer.StateOf(model).Slot("AverageGradient")[0]);
        Assert.Equal(1 - (0.5f * 2.5f), model.Parameters[0].Values[0]);
        Assert.Equal(2, model.Parameters[0].Gradients[0]);
    }

    [Theory]
    [InlineData(true, 0.1, 0.19, 0.271)]
    [InlineData(false, 1, 1.9, 2.71)]
    public void Debias_OfTheAverage_IsTheGeometricSumTimesTheWeight(bool isDampened, double first, double second, double third)
    {
        ParameterizedModel model = new(1, seed: 0);
        DebiasProbe probe = new();
        model.Train(new ComposedOptimizer(0, new AverageGradient(isDampened), probe), steps: 3);

        Assert.Equal(first, probe.Seen[0], 1e-7);
        Assert.Equal(second, probe.Seen[1], 1e-7);
        Assert.Equal(third, probe.Seen[2], 1e-7);
    }

    [Fact]
    public void HyperParameters_InSeveralParts_AreTheCallersThenTheStatisticsThenTheSteppers()
    {
        ComposedOptimizer optimizer = new(0.1f, new Stepper(0.5f), new Stepper(0.25f), new AverageGradient(momentum: 0.75f)) { ["Other"] = 3 };

        Assert.Equal(["LearningRate", "Momentum", "Other"], optimizer.HyperParameters);
        Assert.Equal(0.75f, optimizer["Momentum"]);
        Assert.Equal(3, optimizer["Other"]);
        optimizer["Momentum"] = 0.125f;
        Assert.Equal(0.125f, optimizer.Get("Momentum"));
        Assert.Equal(0.5f, new ComposedOptimizer(0.1f, new Stepper(0.5f), new Stepper(0.25f)).Get("Momentum"));
    }

    [Fact]
    public void Mistakes_InParts_SayWhatIsMissing()
    {
        Assert.Equal(
            "MomentumStep reads the statistic 'AverageGradient', which no part before it provides; before it there are none. Put one that does in front.",
            Message(() => new ComposedOptimizer(0.1f, new MomentumStep(), new AverageGradient())));
        Assert.Equal(
            "AdamStep reads the statistic 'AverageSquaredGradient', which no part before it provides; before it there are 'AverageGradient'. Put one that does in front.",
            Message(() => new ComposedOptimizer(0.1f, new AverageGradient(), new AdamStep())));
        Assert.Equal("Two statistics are named 'AverageGradient'; names must differ.", Message(() => new ComposedOptimizer(1, new AverageGradient(), new AverageGradient())));
        Assert.Equal(
            "ComposedOptimizer has no hyper-parameter 'Momentun'; there are 'Momentum', 'LearningRate'.",
            Message(() => new ComposedOptimizer(1, new AverageGradient()) { ["Momentun"] = 0.5f }));
        Assert.Equal(
            "There is no statistic 'AverageGradient'; there are none.",
            Message(() => new ParameterizedModel(1, seed: 0).Train(new ComposedOptimizer(1, new DebiasProbe(reads: [])), steps: 1)));
    }

    private static void AssertEqual(Optimizer fused, Optimizer composed)
    {
        ParameterizedModel expected = ParameterizedModel.Network(seed: 8), found = ParameterizedModel.Network(seed: 8);
        expected.Train(fused, steps: 6);
        found.Train(composed, steps: 6);
        Assert.NotEqual(ParameterizedModel.Network(seed: 8).Values("Head.weight"), found.Values("Head.weight"));
        Assert.All(
            expected.Parameters.SelectMany(parameter => parameter.Values.ToArray()).Zip(found.Parameters.SelectMany(parameter => parameter.Values.ToArray())),
            pair => Assert.Equal(pair.First, pair.Second, 2e-6f * Math.Max(1, Math.Abs(pair.First))));
    }

    private static string Message(Action action) => Assert.Throws<MinigradException>(action).Message;

    private static string Message(Func<object> action) => Assert.Throws<MinigradException>(action).Message;

    private sealed class DebiasProbe(params string[] reads) : OptimizerPart
    {
        public List<double> Seen { get; } = [];

        public override IReadOnlyList<string> Statistics => reads;

        public override void Apply(in ParameterUpdate update) => Seen.Add(update.Debias("AverageGradient"));
    }

    private sealed class Stepper(float momentum) : OptimizerPart
    {
        public override IReadOnlyList<HyperParameter> HyperParameters =>
            [HyperParameter.BelowOne("Momentum", momentum), HyperParameter.NotNegative("Other", 1)];

        public override void Apply(in ParameterUpdate update) => update.Values[0] -= update["Other"];
    }
}
