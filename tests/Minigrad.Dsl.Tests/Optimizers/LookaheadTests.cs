using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class LookaheadTests
{
    [Fact]
    public void Step_SeveralTimes_FollowsThePublishedFormula() => Formula.Check(
        () => new Lookahead(new Sgd(0.1f, momentum: 0.9f), interval: 3, slowStepSize: 0.8f),
        (step, p, gradients, memory) =>
        {
            double[] b = memory[0], slow = memory[1];
            for (int i = 0; i < p.Length; i++)
            {
                slow[i] = step == 1 ? p[i] : slow[i];
                b[i] = (0.9 * b[i]) + gradients[i];
                p[i] -= 0.1 * b[i];
                if (step % 3 == 0)
                {
                    p[i] = slow[i] += 0.8 * (p[i] - slow[i]);
                }
            }
        });

    [Fact]
    public void HyperParameters_OfBoth_AreOneSet()
    {
        Adam adam = new(0.5f);
        adam.AddGroup("Head").Scale("LearningRate", 0.5f);
        Lookahead lookahead = new(adam);

        lookahead.Set("Beta1", 0.25f);
        adam.LearningRate = 0.125f;
        lookahead.Freeze("Stem");

        Assert.Equal(["LearningRate", "Beta1", "Beta2", "Epsilon", "WeightDecay", "SlowStepSize"], lookahead.HyperParameters);
        Assert.Equal(["AverageGradient", "AverageSquaredGradient", "SlowWeights"], lookahead.Slots);
        Assert.Equal(0.25f, adam.Beta1);
        Assert.Equal(0.0625f, lookahead.Get("LearningRate", "Head"));
        Assert.Equal([new("Stem", true)], adam.FreezeRules);
        Assert.Equal(
            "Lookahead(Adam) has no hyper-parameter 'Momentum'; the nearest names are 'Beta1', 'Beta2', 'Epsilon'.",
            Assert.Throws<MinigradException>(() => lookahead.Get("Momentum")).Message);
    }

    [Fact]
    public void Constructor_WrongSettings_AreRefused()
    {
        Assert.Equal("Lookahead: the interval is 0; it must be at least 1.", Assert.Throws<MinigradException>(() => new Lookahead(new Adam(), 0)).Message);
        Assert.Equal(
            "Lookahead(Adam): SlowStepSize is 1.5; it must be at least 0 and at most 1.",
            Assert.Throws<MinigradException>(() => new Lookahead(new Adam(), slowStepSize: 1.5f)).Message);
    }
}
