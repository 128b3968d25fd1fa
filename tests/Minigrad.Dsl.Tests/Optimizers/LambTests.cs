using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class LambTests
{
    [Theory]
    [InlineData(1e-6f, 0f, 10f)]
    [InlineData(0.1f, 0.3f, 10f)]
    [InlineData(1e-6f, 0f, 0.75f)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float epsilon, float weightDecay, float maximumRatio) => Formula.Check(
        () => new Lamb(0.01f, 0.9f, 0.99f, epsilon, weightDecay, maximumRatio),
        (step, p, gradients, memory) =>
        {
            double[] m = memory[0], v = memory[1], u = memory[2];
            for (int i = 0; i < p.Length; i++)
            {
                m[i] = (0.9 * m[i]) + (0.1 * gradients[i]);
                v[i] = (0.99 * v[i]) + (0.01 * gradients[i] * gradients[i]);
                u[i] = (m[i] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.99, step))) + epsilon)) + (weightDecay * p[i]);
            }

            double ratio = Math.Min(Formula.Norm(p) / Formula.Norm(u), maximumRatio);
            for (int i = 0; i < p.Length; i++)
            {
                p[i] -= 0.01 * ratio * u[i];
            }
        });

    [Fact]
    public void Step_AParameterOfZeros_MovesAsWithAdam()
    {
        ParameterizedModel lamb = new(50, seed: 0), adam = new(50, seed: 0);
        lamb.Parameters[0].Values.Clear();
        adam.Parameters[0].Values.Clear();

        lamb.Train(new Lamb(0.1f, epsilon: 1e-8f), steps: 1);
        adam.Train(new Adam(0.1f), steps: 1);

        Assert.All(lamb.Values("weight").Zip(adam.Values("weight")), pair => Assert.Equal(pair.Second, pair.First, 1e-7f));
        Assert.Equal(0.1f, Math.Abs(lamb.Values("weight")[0]), 1e-6f);
    }

    [Fact]
    public void Step_ADirectionOfZero_DividesNothing()
    {
        ParameterizedModel model = new(50, seed: 1);
        float[] before = model.Values("weight");
        model.Parameters.EnsureGradients();

        Lamb lamb = new(0.1f, epsilon: 0);
        lamb.Step(model);
        lamb.Step(model);

        Assert.Equal(before, model.Values("weight"));
    }

    [Fact]
    public void Step_ManyElements_HasTheRatioOfTheirNorms() => EachWidth.Run(width =>
    {
        const int Length = 200_003;
        ParameterizedModel model = new(Length, seed: 2);
        double[] p = model.DoubleValues();
        model.Train(new Lamb(0.1f, epsilon: 0), steps: 1);

        // Without ε and decay the first direction is the gradient's sign, of norm √n.
        double ratio = Formula.Norm(p) / Math.Sqrt(Length);
        Assert.All(new[] { 0, 1, 77_777, Length - 1 }, i => Assert.Equal(
            p[i] - (0.1 * ratio * Math.Sign(ParameterizedModel.Gradient(1, i))), model.Parameters[0].Values[i], 1e-6));
    });
}
