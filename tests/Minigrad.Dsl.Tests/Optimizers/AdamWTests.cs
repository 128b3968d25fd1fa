using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class AdamWTests
{
    [Theory]
    [InlineData(1e-8f, 0f)]
    [InlineData(0.1f, 0.5f)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float epsilon, float weightDecay) => Formula.Check(
        () => new AdamW(0.01f, epsilon: epsilon, weightDecay: weightDecay),
        (step, p, gradients, memory) =>
        {
            double[] m = memory[0], v = memory[1];
            for (int i = 0; i < p.Length; i++)
            {
                m[i] = (0.9 * m[i]) + (0.1 * gradients[i]);
                v[i] = (0.999 * v[i]) + (0.001 * gradients[i] * gradients[i]);
                p[i] *= 1 - (0.01 * weightDecay);
                p[i] -= 0.01 * (m[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, step))) + epsilon);
            }
        });

    [Fact]
    public void Step_OfZeroGradients_DecaysWithTheRate()
    {
        ParameterizedModel model = new(1, seed: 0);
        model.Parameters[0].Values[0] = 8;
        model.Parameters.EnsureGradients();

        new AdamW(learningRate: 0.5f, weightDecay: 0.5f).Step(model);

        Assert.Equal(6, model.Parameters[0].Values[0]);
    }
}
