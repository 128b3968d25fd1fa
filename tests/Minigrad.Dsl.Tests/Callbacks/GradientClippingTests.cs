using Xunit;

namespace Minigrad.Tests;

public class GradientClippingTests
{
    [Fact]
    public void ByNorm_LargerThanTheMaximum_ScalesAllGradients()
    {
        GradientClipping clipping = GradientClipping.ByNorm(2.5f);

        Assert.Equal([-1.5f, -2], Step([3, 4], clipping));
        Assert.Equal(5.0, clipping.LastNorm);
    }

    [Fact]
    public void ByNorm_AtMostTheMaximum_ChangesNothing() => Assert.Equal([-3, -4], Step([3, 4], GradientClipping.ByNorm(5)));

    [Fact]
    public void ByNorm_FrozenParameters_DoNotCount()
    {
        GradientClipping clipping = GradientClipping.ByNorm(1);
        Sgd optimizer = new(1);
        optimizer.Freeze("weight");
        LinearModel model = new(3, seed: 1);

        new Learner<LinearModel>(model, ToyData.Short(), optimizer).Fit(1, callbacks: [clipping, new Fixed()]);

        Assert.Equal(2.0, clipping.LastNorm);
    }

    [Fact]
    public void ByNorm_NotFinite_ChangesNothing()
    {
        Assert.Equal([float.NegativeInfinity, -4], Step([float.PositiveInfinity, 4], GradientClipping.ByNorm(1), stopWhenDiverged: false));
    }

    [Fact]
    public void ByValue_LimitsEachValue() => Assert.Equal([-3, 1, 3, -0.5f], Step([3, -1, -7, 0.5f], GradientClipping.ByValue(3)));

    [Fact]
    public void SumOfSquares_OfAnyLength_IsInDoublePrecision()
    {
        float[] values = [.. Enumerable.Range(0, 41).Select(i => 1e4f + (i * 0.37f))];
        for (int length = 0; length <= values.Length; length++)
        {
            double expected = values.Take(length).Sum(value => (double)value * value);
            Assert.Equal(expected, GradientClipping.SumOfSquares(values.AsSpan(0, length)), 1e-5);
        }
    }

    [Fact]
    public void Maximum_NotPositive_IsRefused() =>
        Assert.Equal("GradientClipping: the maximum is 0; it must be finite and more than 0.", Assert.Throws<MinigradException>(() => GradientClipping.ByNorm(0)).Message);

    [Fact]
    public void State_SavedAndLoaded_IsTheSame()
    {
        GradientClipping clipping = GradientClipping.ByNorm(1);
        Step([3, 4], clipping);

        Assert.Equal(5.0, ScriptedEpochs.Reloaded(clipping, GradientClipping.ByNorm(1)).LastNorm);
    }

    private static float[] Step(float[] gradient, GradientClipping clipping, bool stopWhenDiverged = true)
    {
        ScriptedModel model = new(gradient.Length);
        new Learner<ScriptedModel>(model, ScriptedModel.Data(gradient, gradient.Length, 1), new Sgd(1)) { StopWhenDiverged = stopWhenDiverged }.Fit(1, callbacks: [clipping]);
        return model.Parameters[0].Values.ToArray();
    }

    private sealed class Fixed : Callback
    {
        public override void AfterBackward(TrainingState state)
        {
            state.Model.Parameters["weight"].Gradients.Fill(100);
            state.Model.Parameters["bias"].Gradients.Fill(2);
        }
    }
}
