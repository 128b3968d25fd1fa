using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class AdamTests
{
    [Theory]
    [InlineData(1e-8f, 0f)]
    [InlineData(0.1f, 0f)]
    [InlineData(1e-8f, 0.1f)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float epsilon, float weightDecay) => Formula.Check(
        () => new Adam(0.01f, epsilon: epsilon, weightDecay: weightDecay),
        (step, p, gradients, memory) =>
        {
            double[] m = memory[0], v = memory[1];
            for (int i = 0; i < p.Length; i++)
            {
                double g = gradients[i] + (weightDecay * p[i]);
                m[i] = (0.9 * m[i]) + (0.1 * g);
                v[i] = (0.999 * v[i]) + (0.001 * g * g);
                p[i] -= 0.01 * (m[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, step))) + epsilon);
            }
        });

    [Fact]
    public void FirstStep_LargeEpsilon_HasEpsilonOutsideTheRoot()
    {
        ParameterizedModel model = new(1, seed: 0);
        model.Parameters[0].Values[0] = 1;
        model.Parameters.EnsureGradients();
        model.Parameters[0].Gradients[0] = 2;

        new Adam(learningRate: 0.5f, epsilon: 1).Step(model);

        // 1 - 0.5 * 2 / (2 + 1); inside the root it would be 1 - 0.5 * 2 / sqrt(5) = 0.553.
        Assert.Equal(2f / 3, model.Parameters[0].Values[0], 1e-6f);
    }
}
