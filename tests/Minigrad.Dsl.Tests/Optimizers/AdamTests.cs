using Xunit;

namespace Minigrad.Tests;

public class AdamTests
{
    [Theory]
    [InlineData(1e-8f, 0f)]
    [InlineData(0.1f, 0f)]
    [InlineData(1e-8f, 0.1f)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float epsilon, float weightDecay)
    {
        const float Rate = 0.01f;
        ParameterizedModel model = new(37, seed: 4);
        Adam adam = new(Rate, epsilon: epsilon, weightDecay: weightDecay);
        double[] p = model.DoubleValues(), m = new double[p.Length], v = new double[p.Length];
        for (int step = 1; step <= 7; step++)
        {
            model.SetGradients(step);
            adam.Step(model);
            for (int i = 0; i < p.Length; i++)
            {
                double g = ParameterizedModel.Gradient(step, i) + (weightDecay * p[i]);
                m[i] = (0.9 * m[i]) + (0.1 * g);
                v[i] = (0.999 * v[i]) + (0.001 * g * g);
                p[i] -= Rate * (m[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, step))) + epsilon);
            }
        }

        model.AssertValues(p);
    }

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

    [Fact]
    public void Step_EpsilonZero_KeepsThePaddingZero()
    {
        ParameterizedModel model = new(5, seed: 1);
        Adam adam = new(0.1f, epsilon: 0, weightDecay: 0.1f);
        for (int step = 1; step <= 3; step++)
        {
            model.SetGradients(step);
            adam.Step(model);
        }

        Assert.Equal(new float[11], model.Parameters.Values[5..16].ToArray());
        Assert.All(model.Parameters[0].Values.ToArray(), value => Assert.True(float.IsFinite(value)));
    }
}
