using Xunit;

namespace Minigrad.Tests;

public class WarmRestartsScheduleTests
{
    [Fact]
    public void Cycles_OfTenTwentyAndFortyEpochs_AreThePapers()
    {
        // eta_min + (eta_max - eta_min) * (1 + cos(pi * T_cur / T_i)) / 2 with T_0 = 10 and T_mult = 2, recomputed in Python; 71 steps stand for the epochs 0 to 70.
        (int Epoch, float Value)[] expected =
        [
            (0, 0.1f), (3, 0.07959536998847742f), (9, 0.003422702444374871f), (10, 0.1f), (17, 0.07297252973710757f), (29, 0.001609427140540686f), (30, 0.1f),
            (41, 0.0826476783923441f), (69, 0.0011525919802101658f), (70, 0.001f),
        ];
        WarmRestartsSchedule schedule = new(0.1f, 0.001f, period: 10.0 / 70, multiplier: 2);

        Assert.All(expected, row => Assert.Equal(row.Value, schedule.At(row.Epoch, 71), 1e-8f));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(7, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 1.5)]
    [InlineData(10, 3)]
    public void OfCycles_ANumber_StartsThatOftenAndEndsAtTheEnd(int cycles, double multiplier)
    {
        WarmRestartsSchedule schedule = WarmRestartsSchedule.OfCycles(0.5f, 0.01f, cycles, multiplier);
        float[] values = schedule.Sample(1_000_001);

        int restarts = Enumerable.Range(1, values.Length - 1).Count(step => values[step] > values[step - 1]);

        Assert.Equal(cycles - 1, restarts);
        Assert.Equal((0.5f, 0.01f), (values[0], values[^1]));
    }

    [Fact]
    public void Period_OfAStepsMultiple_RestartsAtThatStep()
    {
        // 0.1, 0.2, ... are not exact, and their multiples lie on either side of the steps' positions.
        WarmRestartsSchedule schedule = new(1, 0, period: 0.1);

        Assert.Equal(Enumerable.Range(0, 10).Select(cycle => cycle * 10), Enumerable.Range(0, 101).Where(step => schedule.At(step, 101) == 1));
        Assert.Equal(0, schedule.At(1.0));
    }

    [Fact]
    public void Period_ThatDoesNotDivideTheFit_EndsInsideACycle()
    {
        WarmRestartsSchedule schedule = new(1, 0, period: 0.4);

        // 0.2 of 0.4 into the third cycle: half of it.
        Assert.Equal(0.5f, schedule.At(1.0), 1e-6f);
    }
}
