using Minigrad.Tests.Kernels;
using Xunit;

namespace Minigrad.Tests;

[Collection(KernelFixture.Name)]
public class LionTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.5f)]
    public void Step_SeveralTimes_FollowsThePublishedFormula(float weightDecay) => Formula.Check(
        () => new Lion(0.01f, 0.9f, 0.8f, weightDecay),
        (_, p, gradients, memory) =>
        {
            double[] m = memory[0];
            for (int i = 0; i < p.Length; i++)
            {
                double c = (0.9 * m[i]) + (0.1 * gradients[i]);
                p[i] -= 0.01 * (Math.Sign(c) + (weightDecay * p[i]));
                m[i] = (0.8 * m[i]) + (0.2 * gradients[i]);
            }
        });

    [Fact]
    public void Step_GradientsOfZeroAndNaN_StayAndShow() => EachWidth.Run(_ =>
    {
        ParameterizedModel model = new(3, seed: 0);
        model.Parameters.EnsureGradients();
        float[] before = model.Values("weight");
        model.Parameters[0].Gradients[1] = float.NaN;

        new Lion(0.5f).Step(model);

        Assert.Equal([before[0], float.NaN, before[2]], model.Values("weight"));
    });
}
