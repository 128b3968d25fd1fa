using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class SgdTests
{
    [Theory]
    [InlineData(0f, 0f, 0f, false)]
    [InlineData(0f, 0f, 0.1f, false)]
    [InlineData(0.9f, 0f, 0f, false)]
    [InlineData(0.9f, 0f, 0.01f, false)]
    [InlineData(0.9f, 0.3f, 0.01f, false)]
    [InlineData(0.9f, 0f, 0.01f, true)]
    [InlineData(0.5f, 0.9f, 0.1f, true)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float momentum, float dampening, float weightDecay, bool nesterov) => Formula.Check(
        () => new Sgd(0.1f, momentum, dampening, weightDecay, nesterov),
        (step, p, gradients, memory) =>
        {
            double[] b = memory[0];
            for (int i = 0; i < p.Length; i++)
            {
                double g = gradients[i] + (weightDecay * p[i]);
                b[i] = step == 1 ? g : (momentum * b[i]) + ((1 - dampening) * g);
                p[i] -= 0.1 * (nesterov ? g + (momentum * b[i]) : b[i]);
            }
        });
}
