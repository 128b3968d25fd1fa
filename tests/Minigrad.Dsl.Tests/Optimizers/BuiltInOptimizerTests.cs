using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

/// <summary>What holds for every optimizer.</summary>
[Collection(KernelFixture.Name)]
public class BuiltInOptimizerTests
{
    private static readonly (string Name, Func<Optimizer> Create)[] s_all =
    [
        ("sgd", () => new Sgd(0.1f, weightDecay: 0.1f)),
        ("momentum", () => new Sgd(0.1f, momentum: 0.9f, dampening: 0.1f, weightDecay: 0.1f)),
        ("nesterov", () => new Sgd(0.1f, momentum: 0.9f, weightDecay: 0.1f, nesterov: true)),
        ("rmsprop", () => new RmsProp(0.1f, epsilon: 0, weightDecay: 0.1f)),
        ("rmsprop momentum", () => new RmsProp(0.1f, epsilon: 0, weightDecay: 0.1f, momentum: 0.5f)),
        ("adam", () => new Adam(0.1f, epsilon: 0, weightDecay: 0.1f)),
        ("adamw", () => new AdamW(0.1f, epsilon: 0, weightDecay: 0.1f)),
        ("lamb", () => new Lamb(0.1f, epsilon: 0, weightDecay: 0.1f)),
        ("lion", () => new Lion(0.1f, weightDecay: 0.1f)),
        ("lookahead", () => new Lookahead(new Adam(0.1f, epsilon: 0, weightDecay: 0.1f), interval: 2)),
        ("composed sgd", () => new ComposedOptimizer(0.1f, new L2Step(0.1f), new SgdStep())),
        ("composed momentum", () => new ComposedOptimizer(0.1f, new AverageGradient(), new MomentumStep(), new WeightDecayStep(0.1f))),
        ("composed adam", () => new ComposedOptimizer(0.1f, new AverageGradient(isDampened: true), new AverageSquaredGradient(), new AdamStep(0), new WeightDecayStep(0.1f))),
        ("composed lamb", () => new ComposedOptimizer(0.1f, new AverageGradient(isDampened: true), new AverageSquaredGradient(), new LambStep(0, 0.1f))),
    ];

    public static TheoryData<string> Names => [.. s_all.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_AnyNumberOfThreads_GivesTheSameBits(string name) => EachWidth.Run(_ =>
    {
        float[] start = new ParameterizedModel(100_003, seed: 5).Values("weight");
        float[] end = EachWidth.SameForAnyThreads(() =>
        {
            ParameterizedModel model = new(100_003, seed: 5);
            model.Train(Create(name), steps: 2);
            return model.Values("weight");
        });
        Assert.All(new[] { 0, 50_000, 100_002 }, i => Assert.NotEqual(start[i], end[i]));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_Groups_EqualOneRunWithoutThem(string name) => EachWidth.Run(_ =>
    {
        ParameterizedModel whole = ParameterizedModel.Network(seed: 6), parts = ParameterizedModel.Network(seed: 6);
        Optimizer grouped = Create(name);
        foreach (Parameter parameter in parts.Parameters)
        {
            grouped.AddGroup(parameter.Name);
        }

        whole.Train(Create(name), steps: 4);
        parts.Train(grouped, steps: 4);

        Assert.Equal(whole.Parameters.Checksum, parts.Parameters.Checksum);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_FrozenParameters_KeepTheirBits(string name)
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 6), free = ParameterizedModel.Network(seed: 6);
        Optimizer optimizer = Create(name);
        float[] stem = model.Values("Stem.Conv.weight");
        optimizer.Freeze("Stem.*");
        model.Train(optimizer, steps: 4);
        free.Train(Create(name), steps: 4);

        Assert.Equal(Bits(stem), Bits(model.Values("Stem.Conv.weight")));
        Assert.All(optimizer.StateOf(model).Slots, slot =>
            Assert.Equal(new float[stem.Length], optimizer.StateOf(model).Slot(slot, model.Parameters["Stem.Conv.weight"]).ToArray()));
        Assert.Equal(Bits(free.Values("Head.weight")), Bits(model.Values("Head.weight")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_GradientsOfZero_StaysFiniteAndKeepsThePaddingZero(string name) => EachWidth.Run(_ =>
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 6);
        Optimizer optimizer = Create(name);
        model.Parameters["Stem.Norm.bias"].Values.Clear();
        model.Parameters.EnsureGradients();
        optimizer.Step(model);
        model.Train(optimizer, steps: 2);

        Assert.All(model.Parameters.Values.ToArray(), value => Assert.True(float.IsFinite(value)));
        AssertPaddingIsZero(model.Parameters, model.Parameters.Values);
        Assert.All(optimizer.StateOf(model).Slots, slot => AssertPaddingIsZero(model.Parameters, optimizer.StateOf(model).Slot(slot)));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void State_WrittenToAnotherOptimizer_GoesOnBitIdentically(string name)
    {
        ParameterizedModel once = ParameterizedModel.Network(seed: 4), twice = ParameterizedModel.Network(seed: 4);
        Optimizer first = Create(name), second = Create(name);
        once.Train(Create(name), steps: 8);
        twice.Train(first, steps: 3);

        OptimizerState source = first.StateOf(twice), target = second.StateOf(twice);
        foreach (string slot in source.Slots)
        {
            source.Slot(slot).CopyTo(target.Slot(slot));
        }

        target.SetSteps(source.Step, source.ParameterSteps);
        twice.Train(second, steps: 5, first: 4);

        Assert.Equal(once.Parameters.Checksum, twice.Parameters.Checksum);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_AfterTheFirst_AllocatesNothing(string name)
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 6);
        Optimizer optimizer = Create(name);
        optimizer.AddGroup("Head").Scale("LearningRate", 0.5f);
        optimizer.Freeze("Down");
        optimizer.ExemptBiasesAndNorms = true;
        model.Train(optimizer, steps: 2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 0; step < 10; step++)
        {
            optimizer.Step(model);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Optimizer Create(string name) => s_all.Single(row => row.Name == name).Create();

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);

    private static void AssertPaddingIsZero(ParameterSet parameters, ReadOnlySpan<float> flat)
    {
        float[] rest = flat.ToArray();
        foreach (Parameter parameter in parameters)
        {
            rest.AsSpan(parameter.Offset, parameter.Length).Clear();
        }

        Assert.Equal(new float[rest.Length], rest);
    }
}
