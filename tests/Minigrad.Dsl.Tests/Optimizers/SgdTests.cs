using Xunit;

namespace Minigrad.Tests;

public class SgdTests
{
    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(0f, 0.1f)]
    [InlineData(0.9f, 0f)]
    [InlineData(0.9f, 0.01f)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float momentum, float weightDecay)
    {
        const float Rate = 0.1f;
        ParameterizedModel model = new(37, seed: 3);
        Sgd sgd = new(Rate, momentum, weightDecay: weightDecay);
        double[] p = model.DoubleValues(), b = new double[p.Length];
        for (int step = 1; step <= 7; step++)
        {
            model.SetGradients(step);
            sgd.Step(model);
            for (int i = 0; i < p.Length; i++)
            {
                double g = ParameterizedModel.Gradient(step, i) + (weightDecay * p[i]);
                b[i] = step == 1 ? g : (momentum * b[i]) + g;
                p[i] -= Rate * b[i];
            }
        }

        model.AssertValues(p);
    }
}
