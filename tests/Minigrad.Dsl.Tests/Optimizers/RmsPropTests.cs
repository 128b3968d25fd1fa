using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class RmsPropTests
{
    [Theory]
    [InlineData(1e-8f, 0f, 0f)]
    [InlineData(0.1f, 0.1f, 0f)]
    [InlineData(1e-3f, 0.1f, 0.8f)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float epsilon, float weightDecay, float momentum) => Formula.Check(
        () => new RmsProp(0.01f, 0.9f, epsilon, weightDecay, momentum),
        (_, p, gradients, memory) =>
        {
            double[] v = memory[0], b = memory[1];
            for (int i = 0; i < p.Length; i++)
            {
                double g = gradients[i] + (weightDecay * p[i]);
                v[i] = (0.9 * v[i]) + (0.1 * g * g);
                b[i] = (momentum * b[i]) + (g / (Math.Sqrt(v[i]) + epsilon));
                p[i] -= 0.01 * b[i];
            }
        });
}
