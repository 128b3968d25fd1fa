using Xunit;

namespace Minigrad.Tests;

public class OneCycleScheduleTests
{
    [Fact]
    public void OneCycle_TenSteps_IsPyTorchs()
    {
        // The phases of torch.optim.lr_scheduler.OneCycleLR(max_lr=0.1, total_steps=10), recomputed in Python.
        float[] expected =
        [
            0.004f, 0.052f, 0.1f, 0.09504846320134738f, 0.0811745653949763f, 0.06112620219362893f, 0.03887419780637107f, 0.0188258346050237f,
            0.004951936798652629f, 4e-07f,
        ];
        OneCycleSchedule schedule = new(0.1f);

        for (int step = 0; step < expected.Length; step++)
        {
            Assert.Equal(expected[step], schedule.At(step, 10), 1e-8f);
        }
    }

    [Fact]
    public void OneCycle_AtBothEnds_IsExact()
    {
        OneCycleSchedule schedule = new(0.3f);

        Assert.Equal((float)(0.3f / 25.0), schedule.At(0, 98));
        Assert.Equal((float)(0.3f / 25.0 / 1e4), schedule.At(97, 98));
        Assert.Equal(0.3f, schedule.Sample(100).Max());
        Assert.Equal((float)(0.3f / 25.0), schedule.At(0.0));
        Assert.Equal(0.3f, schedule.At(0.3));
        Assert.Equal((float)(0.3f / 25.0 / 1e4), schedule.At(1.0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OneCycle_OfVeryFewSteps_EndsAtTheEnd(int steps)
    {
        OneCycleSchedule schedule = new(0.25f, warmUp: 0.5);

        Assert.Equal((float)(0.25 / 25 / 1e4), schedule.At(steps - 1, steps));
        Assert.All(schedule.Sample(steps), value => Assert.InRange(value, 1e-6f, 0.25f));
    }
}
