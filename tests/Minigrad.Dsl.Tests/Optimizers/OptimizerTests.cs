using Xunit;

namespace Minigrad.Tests;

public class OptimizerTests
{
    [Fact]
    public void Step_OfTwoModels_KeepsAStateForEach()
    {
        ParameterizedModel alone = new(20, seed: 1), first = new(20, seed: 1), second = new(20, seed: 2);
        Adam own = new(0.1f), shared = new(0.1f);
        for (int step = 1; step <= 3; step++)
        {
            foreach (ParameterizedModel model in new[] { alone, first, second })
            {
                model.SetGradients(step);
            }

            own.Step(alone);
            shared.Step(second);
            shared.Step(first);
        }

        Assert.Equal(alone.Parameters.Checksum, first.Parameters.Checksum);
    }

    [Fact]
    public void Step_WithoutGradients_SaysWhatIsMissing()
    {
        MinigradException error = Assert.Throws<MinigradException>(() => new Sgd(0.1f).Step(new ParameterizedModel(3, seed: 0)));

        Assert.Equal("The parameters have no gradients yet: run Forward and Backward first, or call EnsureGradients for zeros.", error.Message);
    }

    [Fact]
    public void Settings_OutOfRange_AreNamedWithRangeAndValue()
    {
        Assert.Equal("Sgd: LearningRate is -1; it must be finite and at least 0.", Message(() => new Sgd(-1)));
        Assert.Equal("Sgd: Momentum is 1; it must be at least 0 and below 1.", Message(() => new Sgd(1, momentum: 1)));
        Assert.Equal("Adam: Beta2 is NaN; it must be at least 0 and below 1.", Message(() => new Adam(beta2: float.NaN)));
        Assert.Equal("Adam: Epsilon is ∞; it must be finite and at least 0.".Replace("∞", "Infinity"), Message(() => new Adam(epsilon: float.PositiveInfinity)));
    }

    private static string Message(Func<Optimizer> create) => Assert.Throws<MinigradException>(create).Message;
}
