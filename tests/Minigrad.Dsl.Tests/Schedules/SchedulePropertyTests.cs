using CsCheck;
using Xunit;

namespace Minigrad.Tests;

/// <summary>What holds for any ends, any number of segments and any number of steps.</summary>
public class SchedulePropertyTests
{
    private static readonly Gen<float> Magnitudes = Gen.Double[-9, 3].Select(exponent => (float)Math.Pow(10, exponent));

    private static readonly Gen<(float Start, float End)> Ends = Gen.Select(Gen.OneOf(Magnitudes, Magnitudes.Select(value => -value), Gen.Const(0f)), Gen.OneOf(Magnitudes, Gen.Const(0f)));

    private static readonly Gen<(Schedule Schedule, float Start, float End)> Curves = Gen.Select(Gen.Int[0, 3], Ends, Magnitudes, Gen.Double[0.1, 5]).Select(
        (kind, ends, other, power) => kind switch
        {
            0 => (new LinearSchedule(ends.Start, ends.End), ends.Start, ends.End),
            1 => (new CosineSchedule(ends.Start, ends.End), ends.Start, ends.End),
            2 => (new PolynomialSchedule(ends.Start, ends.End, power), ends.Start, ends.End),
            _ => ((Schedule)new ExponentialSchedule(Math.Max(ends.End, 1e-9f), other), Math.Max(ends.End, 1e-9f), other),
        });

    private static readonly Gen<double[]> Fractions = Gen.Double[0.001, 1].Array[1, 7].Select(shares => shares.Select(share => share / shares.Sum()).ToArray());

    [Fact]
    public void Curve_AnyEnds_IsExactThereAndNeverOutside() => Gen.Select(Curves, Gen.Double.Unit, Gen.Int[2, 5000]).Sample((curve, position, steps) =>
    {
        (Schedule schedule, float start, float end) = curve;
        Assert.Equal((start, end), (schedule.At(0.0), schedule.At(1.0)));
        Assert.Equal((start, end), (schedule.At(0, steps), schedule.At(steps - 1, steps)));
        Assert.Equal(start, schedule.At(0, 1));
        Assert.InRange(schedule.At(position), Math.Min(start, end), Math.Max(start, end));
    });

    [Fact]
    public void Curve_AnyEnds_RunsOneWay() => Gen.Select(Curves, Gen.Int[2, 200]).Sample((curve, steps) =>
    {
        float[] values = curve.Schedule.Sample(steps);
        int direction = Math.Sign(curve.End - curve.Start);
        Assert.All(Enumerable.Range(1, steps - 1), step => Assert.True(Math.Sign(values[step] - values[step - 1]) * direction >= 0, $"step {step}: {values[step - 1]}, {values[step]}"));
    });

    [Fact]
    public void Combined_AnySegments_IsExactAtItsEndsAndContinuousWhereTheyMeet() => Gen.Select(Fractions, Gen.Float[-2, 2].Array[8]).Sample((fractions, knots) =>
    {
        Schedule[] schedules = [.. fractions.Select((_, i) => i % 2 == 0 ? (Schedule)new LinearSchedule(knots[i], knots[i + 1]) : new CosineSchedule(knots[i], knots[i + 1]))];
        CombinedSchedule combined = new(fractions, schedules);

        Assert.Equal((knots[0], knots[fractions.Length]), (combined.At(0.0), combined.At(1.0)));
        double boundary = 0;
        for (int i = 0; i < fractions.Length - 1; i++)
        {
            boundary += fractions[i];
            float before = combined.At(Math.Max(boundary - 1e-7, 0)), after = combined.At(Math.Min(boundary + 1e-7, 1));

            // A half cosine's slope is at most pi / 2 times the line's.
            double steepest = Math.PI / 2 * 4 / Math.Min(fractions[i], fractions[i + 1]);
            Assert.InRange(Math.Abs((double)before - after), 0, (2e-7 * steepest) + 1e-6);
        }
    });

    [Fact]
    public void Combined_AnySegments_IsEachSegmentOverItsShare() => Gen.Select(Fractions, Gen.Double.Unit).Sample((fractions, inside) =>
    {
        CombinedSchedule combined = new(fractions, [.. fractions.Select((_, i) => new LinearSchedule(10 * i, (10 * i) + 1))]);
        double begin = 0;
        for (int i = 0; i < fractions.Length; i++)
        {
            double place = 0.001 + (0.998 * inside);
            Assert.Equal((10 * i) + place, combined.At(begin + (place * fractions[i])), 1e-4);
            begin += fractions[i];
        }
    });
}
