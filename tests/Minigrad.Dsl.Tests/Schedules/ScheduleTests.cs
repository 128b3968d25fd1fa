using Xunit;

namespace Minigrad.Tests;

public class ScheduleTests
{
    [Fact]
    public void Linear_OfTheCourse_IsExact() => Assert.Equal(1.3f, new LinearSchedule(1, 2).At(0.3));

    [Fact]
    public void Cosine_EndsAndMiddle_AreExact()
    {
        CosineSchedule schedule = new(0.8f, 0.2f);

        Assert.Equal(0.8f, schedule.At(0, 101));
        Assert.Equal(0.5f, schedule.At(50, 101), 1e-7f);
        Assert.Equal(0.2f, schedule.At(100, 101));
        // 0.2 + 0.6 * (1 + cos(pi / 4)) / 2.
        Assert.Equal(0.7121320343559643f, schedule.At(25, 101), 1e-7f);
    }

    [Fact]
    public void Cosine_NearATinyEnd_KeepsItsDigits()
    {
        // Computed with 50 digits; 1e-9 + (1 - 1e-9) * (1 + cos(pi * x)) / 2 in float64 gives 1.24674013e-9.
        Assert.Equal(1.2467400814760229e-9f, new CosineSchedule(1, 1e-9f).At(1 - 1e-5), 1e-16f);
    }

    [Fact]
    public void Constant_AnyStep_IsTheValue() => Assert.Equal(0.4f, new ConstantSchedule(0.4f).At(3, 7));

    [Fact]
    public void Exponential_BetweenItsEnds_IsGeometric()
    {
        Assert.Equal(0.005623413251903491f, new ExponentialSchedule(1e-3f, 1).At(0.25), 1e-9f);
        Assert.Equal(-0.7071067811865476f, new ExponentialSchedule(-2, -0.5f).At(0.75), 1e-7f);
        float[] values = new ExponentialSchedule(1e-7f, 10).Sample(9);
        Assert.Equal([1e-7f, 1e-6f, 1e-5f, 1e-4f, 1e-3f, 1e-2f, 0.1f, 1, 10], values, (one, other) => Math.Abs(one - other) <= 2e-7f * other);
    }

    [Fact]
    public void Polynomial_OfAPower_IsPyTorchs()
    {
        Assert.Equal(0.0541f, new PolynomialSchedule(0.1f, 0.01f, power: 2).At(0.3), 1e-8f);
        Assert.Equal(0.08366600265340756f, new PolynomialSchedule(0.1f, power: 0.5).At(3, 11), 1e-8f);
        Assert.Equal(new LinearSchedule(0.3f, 0.1f).Sample(20), new PolynomialSchedule(0.3f, 0.1f, power: 1).Sample(20), (one, other) => Math.Abs(one - other) < 1e-7f);
    }

    [Fact]
    public void Sample_OfSteps_IsEachStepsValue()
    {
        OneCycleSchedule schedule = new(0.1f);

        Assert.Equal(Enumerable.Range(0, 10).Select(step => schedule.At(step, 10)), schedule.Sample(10));
        Assert.Equal([0.5f, 0.75f, 1], new LinearSchedule(0.5f, 1).Sample(3));
        Assert.Equal([0.5f], new LinearSchedule(0.5f, 1).Sample(1));
    }

    [Fact]
    public void At_AStepBehindTheEnd_IsTheEnd() => Assert.Equal(1, new LinearSchedule(0.5f, 1).At(12, 10));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void At_APositionOutsideTheFit_IsRefused(double position) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(position), () => new LinearSchedule(0, 1).At(position));

    [Fact]
    public void Settings_OutOfRange_AreRefusedWithTheirRange()
    {
        (Func<Schedule> Create, string Message)[] refused =
        [
            (() => new ConstantSchedule(float.NaN), "ConstantSchedule: value is NaN; it must be finite."),
            (() => new LinearSchedule(0, float.PositiveInfinity), "LinearSchedule: end is Infinity; it must be finite."),
            (() => new CosineSchedule(float.NaN), "CosineSchedule: start is NaN; it must be finite."),
            (() => new ExponentialSchedule(0, 1), "ExponentialSchedule: start is 0; it must be finite and not 0, because no factor leads away from 0."),
            (() => new ExponentialSchedule(0.5f, 0), "ExponentialSchedule: end is 0; it must be finite and more than 0, as start is."),
            (() => new ExponentialSchedule(-0.5f, 2), "ExponentialSchedule: end is 2; it must be finite and less than 0, as start is."),
            (() => new PolynomialSchedule(1, 0, power: 0), "PolynomialSchedule: power is 0; it must be finite and more than 0."),
            (() => new OneCycleSchedule(0.1f, warmUp: 1), "OneCycleSchedule: warmUp is 1; it must be above 0 and below 1."),
            (() => new WarmRestartsSchedule(1, 0, period: 10), "WarmRestartsSchedule: period is 10; it must be above 0 and at most 1, the first cycle's share of the fit."),
            (() => new WarmRestartsSchedule(1, 0, 0.1, multiplier: 0.5), "WarmRestartsSchedule: multiplier is 0.5; it must be finite and at least 1."),
        ];

        Assert.All(refused, row => Assert.Equal(row.Message, Assert.Throws<MinigradException>(row.Create).Message));
    }
}
