using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Tests;

/// <summary>Holds the optimizers to what TorchSharp's computed, five steps each.</summary>
public class OptimizerAnchorTests
{
    private static readonly Dictionary<string, Func<Optimizer>> s_optimizers = new()
    {
        ["Sgd"] = () => new Sgd(0.1f, weightDecay: 0.02f),
        ["Sgd momentum"] = () => new Sgd(0.1f, momentum: 0.9f),
        ["Sgd momentum dampening decay"] = () => new Sgd(0.1f, momentum: 0.9f, dampening: 0.3f, weightDecay: 0.02f),
        ["Sgd nesterov decay"] = () => new Sgd(0.1f, momentum: 0.9f, weightDecay: 0.02f, nesterov: true),
        ["RmsProp"] = () => new RmsProp(),
        ["RmsProp decay"] = () => new RmsProp(0.05f, 0.9f, 1e-3f, weightDecay: 0.02f),
        ["RmsProp momentum decay"] = () => new RmsProp(0.05f, 0.9f, 1e-3f, weightDecay: 0.02f, momentum: 0.8f),
        ["Adam"] = () => new Adam(),
        ["Adam decay"] = () => new Adam(0.05f, 0.8f, 0.95f, 1e-3f, weightDecay: 0.02f),
        ["AdamW"] = () => new AdamW(weightDecay: 0),
        ["AdamW decay"] = () => new AdamW(0.05f, 0.8f, 0.95f, 1e-3f, weightDecay: 0.2f),
    };

    public static TheoryData<string> Names => [.. s_optimizers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_FiveTimes_GivesThePeersNumbers(string name)
    {
        IReadOnlyDictionary<string, float[]> anchors = Anchor.Read("optimizers");
        float[] start = anchors["start"], gradients = anchors["gradients"], expected = anchors[name];
        ParameterizedModel model = new(start.Length, seed: 0);
        start.CopyTo(model.Parameters[0].Values);
        model.Parameters.EnsureGradients();
        Optimizer optimizer = s_optimizers[name]();
        for (int step = 0; step < 5; step++)
        {
            gradients.AsSpan(step * start.Length, start.Length).CopyTo(model.Parameters[0].Gradients);
            optimizer.Step(model);
            Assert.All(
                model.Values("weight").Zip(expected.Skip(step * start.Length)),
                pair => Assert.Equal(pair.Second, pair.First, 1e-6f * Math.Max(1, Math.Abs(pair.Second))));
        }
    }

    [Fact]
    public void Names_OfTheRecordedNumbers_AreAllTested() =>
        Assert.Equal(Anchor.Read("optimizers").Keys.Order(), s_optimizers.Keys.Append("start").Append("gradients").Order());
}
