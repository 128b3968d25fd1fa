using Xunit;

namespace Minigrad.Tests;

public class ScheduleTests
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
        Assert.Equal(0.3f, Enumerable.Range(0, 100).Max(step => schedule.At(step, 100)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OneCycle_OfVeryFewSteps_EndsAtTheEnd(int steps)
    {
        OneCycleSchedule schedule = new(0.25f, warmUp: 0.5);

        Assert.Equal((float)(0.25 / 25 / 1e4), steps == 1 ? schedule.At(0, 1) : schedule.At(steps - 1, steps));
        Assert.All(Enumerable.Range(0, steps), step => Assert.InRange(schedule.At(step, steps), 1e-6f, 0.25f));
    }

    [Fact]
    public void Cosine_EndsAndMiddle_AreExact()
    {
        CosineSchedule schedule = new(0.8f, 0.2f);

        Assert.Equal(0.8f, schedule.At(0, 101));
        Assert.Equal(0.5f, schedule.At(50, 101), 1e-7f);
        Assert.Equal(0.2f, schedule.At(100, 101));
        Assert.Equal(0.8f, schedule.At(0, 1));
        // The course's sched_cos at a quarter: 0.2 + 0.6 * (1 + cos(pi / 4)) / 2.
        Assert.Equal(0.7121320343559643f, schedule.At(25, 101), 1e-7f);
    }

    [Fact]
    public void Constant_AnyStep_IsTheValue() => Assert.Equal(0.4f, new ConstantSchedule(0.4f).At(3, 7));

    [Fact]
    public void OneCycle_WarmUpOfOne_IsRefused() => Assert.Equal(
        "OneCycleSchedule: warmUp is 1; it must be above 0 and below 1.",
        Assert.Throws<MinigradException>(() => new OneCycleSchedule(0.1f, warmUp: 1)).Message);
}
