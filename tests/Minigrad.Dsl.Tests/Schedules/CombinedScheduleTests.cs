using Xunit;

namespace Minigrad.Tests;

public class CombinedScheduleTests
{
    [Fact]
    public void CreatePhases_OfTheCourse_AddsTheRest() => Assert.Equal([0.3, 0.2, 0.5], CombinedSchedule.CreatePhases(0.3, 0.2));

    [Fact]
    public void CreatePhases_OfTheWholeFit_AddsNothing()
    {
        Assert.Equal([0.7, 0.2, 0.1, 0], CombinedSchedule.CreatePhases(0.7, 0.2, 0.1).Select(phase => Math.Round(phase, 12)));
        Assert.All(CombinedSchedule.CreatePhases(0.1, 0.2, 0.7), phase => Assert.InRange(phase, 0, 1));
    }

    [Fact]
    public void TwoCosines_OfTheCourse_AreItsNumbers()
    {
        CombinedSchedule schedule = CombinedSchedule.CosineArms(0.2f, 0.6f, 0.1f);

        // s + (1 + cos(pi * (1 - p))) * (e - s) / 2, recomputed in Python.
        (double Position, float Value)[] expected = [(0, 0.2f), (0.075, 0.25857864376269045f), (0.15, 0.4f), (0.3, 0.6f), (0.44, 0.5522542485937369f), (0.65, 0.35f), (1, 0.1f)];
        Assert.All(expected, row => Assert.Equal(row.Value, schedule.At(row.Position), 1e-7f));
    }

    [Fact]
    public void OneCycle_OfTheCourse_IsATenthTheMaximumAndAHundredThousandth()
    {
        CombinedSchedule schedule = CombinedSchedule.OneCycle(0.01f);

        Assert.Equal(((float)(0.01f / 10.0), 0.01f, (float)(0.01f / 1e5)), (schedule.At(0.0), schedule.At(0.3), schedule.At(1.0)));
        Assert.Equal(0.0055f, schedule.At(0.15), 1e-9f);
        Assert.Equal(0.00500005f, schedule.At(0.65), 1e-9f);
        Assert.Equal(0.01f, schedule.Sample(1001).Max());
    }

    [Theory]
    [InlineData(0.7, 0.2, 0.1)]
    [InlineData(0.6, 0.3, 0.1)]
    [InlineData(0.1, 0.2, 0.7)]
    [InlineData(0.3333333, 0.3333333, 0.3333333)]
    public void ThreeSegments_WhoseFloatSumIsNotOne_AreAcceptedAndEndExactly(double first, double second, double third)
    {
        CombinedSchedule schedule = new([first, second, third], [new LinearSchedule(0, 1), new LinearSchedule(1, 3), new LinearSchedule(3, 0.125f)]);

        Assert.Equal((0, 0.125f), (schedule.At(0.0), schedule.At(1.0)));
        Assert.Equal(1, schedule.At(first), 1e-5f);
        Assert.Equal(3, schedule.At(first + second), 1e-5f);
        Assert.Equal(0.125f, schedule.Sample(98)[^1]);
    }

    [Fact]
    public void Boundary_AtAStep_BelongsToTheLaterSegment()
    {
        // 0.6 + 0.3 lies above 0.9 in float64 or below it, as the order has it.
        CombinedSchedule schedule = new([0.6, 0.3, 0.1], [new ConstantSchedule(1), new ConstantSchedule(2), new ConstantSchedule(3)]);

        Assert.Equal([1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3], schedule.Sample(11));
        Assert.Equal([1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3], new CombinedSchedule([0.1, 0.2, 0.7], [new ConstantSchedule(1), new ConstantSchedule(2), new ConstantSchedule(3)]).Sample(11));
    }

    [Fact]
    public void Segments_WithoutLength_AreLeftOut()
    {
        CombinedSchedule schedule = new([0, 0.5, 0, 0.5, 0], [.. Enumerable.Range(0, 5).Select(value => new ConstantSchedule(value))]);

        Assert.Equal([1, 1, 3, 3, 3], schedule.Sample(5));
    }

    [Fact]
    public void Segments_ThatAreCombined_Nest()
    {
        CombinedSchedule inner = new([0.5, 0.5], [new LinearSchedule(0, 4), new LinearSchedule(4, 0)]);
        CombinedSchedule schedule = new([0.5, 0.5], [inner, new OneCycleSchedule(1, warmUp: 0.5, divisor: 2, finalDivisor: 1)]);

        Assert.Equal([0, 4, 0.5f, 1, 0.5f], schedule.Sample(5));
    }

    [Fact]
    public void Fractions_ThatDoNotFit_AreRefused()
    {
        Schedule one = new ConstantSchedule(1);
        (Func<object> Create, string Message)[] refused =
        [
            (() => new CombinedSchedule([0.5, 0.4], [one, one]), "CombinedSchedule: the fractions 0.5 + 0.4 sum to 0.9; the sum must be 1: change one, or let CreatePhases add the rest."),
            (() => new CombinedSchedule([1.5, -0.5], [one, one]), "CombinedSchedule: a fraction is -0.5 in 1.5 + -0.5; fractions are shares of the fit and must be at least 0."),
            (() => new CombinedSchedule([double.NaN, 0.5], [one, one]), "CombinedSchedule: a fraction is NaN in NaN + 0.5; fractions are shares of the fit and must be at least 0."),
            (() => new CombinedSchedule([1], [one, one]), "CombinedSchedule: there are 1 fractions and 2 schedules; each schedule needs one fraction, and there must be at least one."),
            (() => new CombinedSchedule([], []), "CombinedSchedule: there are 0 fractions and 0 schedules; each schedule needs one fraction, and there must be at least one."),
            (() => CombinedSchedule.CreatePhases(0.8, 0.3), "CombinedSchedule: the fractions 0.8 + 0.3 sum to 1.1; the sum must be at most 1: change one, or let CreatePhases add the rest."),
            (() => CombinedSchedule.CosineArms(1, 2, 3, share: -0.2), "CombinedSchedule: a fraction is -0.2 in -0.2; fractions are shares of the fit and must be at least 0."),
        ];

        Assert.All(refused, row => Assert.Equal(row.Message, Assert.Throws<MinigradException>(row.Create).Message));
    }
}
