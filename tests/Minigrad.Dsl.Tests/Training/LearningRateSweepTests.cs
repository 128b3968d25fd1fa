using Xunit;

namespace Minigrad.Tests;

public class LearningRateSweepTests
{
    [Fact]
    public void Suggestions_OfALogisticFall_AreWhereTheFormulaHasThem()
    {
        // Decades 0 to 6 in steps of a tenth. The loss falls as a logistic curve that is steepest at decade 3, and rises again from decade 5 on.
        double Loss(double decade) => (1 / (1 + Math.Exp(4 * (decade - 3)))) + Math.Max(0, decade - 5);
        LearningRateSweep sweep = Sweep(61, Loss);

        Assert.Equal(1e-4f, sweep.Steepest!.Value, 1e-9f);
        Assert.Equal(1e-3f, sweep.MinimumOverTen!.Value, 1e-8f);

        // Without its first tenth, the run is from decade 0.6 to decade 5: 6 + 2 * 44 / 3 = 35 tenths.
        Assert.Equal((float)Math.Pow(10, -7 + 3.5), sweep.Valley!.Value, 1e-8f);
    }

    [Fact]
    public void Steepest_ALossThatComesBackFromAnExplosion_IsOnTheWayToTheMinimum()
    {
        // From 1 down to 0.5 by 0.05 a step, up to 9, and down by 4 at once.
        LearningRateSweep sweep = Sweep(20, decade => decade < 1.05 ? 1 - (0.5 * decade) : decade < 1.55 ? 9 : 5);

        Assert.InRange(sweep.Steepest!.Value, 1.5e-7f, 1e-6f);
    }

    [Fact]
    public void Valley_LossesThatRiseOnTheWay_ArePassedOver()
    {
        // The first 2 of 20 are left out. From 2 to 17 the loss falls but for three peaks; then it rises.
        double[] losses = [9, 9, 8, 7.8, 7.6, 9.5, 7, 6.5, 6, 8, 5, 4.5, 4, 5.5, 3, 2.5, 2, 1.5, 3, 9];
        LearningRateSweep sweep = Sweep(losses.Length, decade => losses[(int)Math.Round(10 * decade)]);

        Assert.Equal(sweep.LearningRates[12], sweep.Valley);
    }

    [Fact]
    public void Suggestions_OfALossThatNeverFalls_AreNull()
    {
        Assert.All([Sweep(50, decade => 1 + decade), Sweep(50, _ => 1), Sweep(1, _ => 1), Sweep(0, _ => 1)], sweep => Assert.Equal(
            (null, null, null), (sweep.Steepest, sweep.MinimumOverTen, sweep.Valley)));
    }

    private static LearningRateSweep Sweep(int count, Func<double, double> loss)
    {
        double[] decades = [.. Enumerable.Range(0, count).Select(i => i / 10.0)];
        float[] losses = [.. decades.Select(decade => (float)loss(decade))];
        return new([.. decades.Select(decade => (float)Math.Pow(10, decade - 7))], losses, losses, StopReason.Completed, "");
    }
}
