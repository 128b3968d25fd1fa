using Xunit;

namespace Minigrad.Tests;

public class ReduceOnPlateauTests
{
    [Fact]
    public void Rate_AfterTwoEpochsWithoutImprovement_IsReducedEachTime()
    {
        ReduceOnPlateau plateau = new(factor: 0.5f, patience: 2);
        Recorder recorder = new();

        Optimizer optimizer = ScriptedEpochs.Fit([3, 3, 3, 3, 3, 1, 1, 1], 8, plateau, recorder).Optimizer;

        Assert.Equal([8f, 8, 8, 4, 4, 2, 2, 2], recorder.LearningRates);
        Assert.Equal((1f, 3), (optimizer.LearningRate, plateau.Reductions));
    }

    [Fact]
    public void Rate_AtTheMinimum_StaysThere()
    {
        ReduceOnPlateau plateau = new(factor: 0.1f, patience: 1, minimum: 3);

        Optimizer optimizer = ScriptedEpochs.Fit([1, 1, 1, 1], 8, plateau).Optimizer;

        Assert.Equal((3f, 1), (optimizer.LearningRate, plateau.Reductions));
    }

    [Fact]
    public void Settings_OutOfRange_AreRefused()
    {
        Assert.Equal("ReduceOnPlateau: factor is 1; it must be above 0 and below 1.", Assert.Throws<MinigradException>(() => new ReduceOnPlateau(factor: 1)).Message);
        Assert.Equal("ReduceOnPlateau: patience is 0; it must be at least 1.", Assert.Throws<MinigradException>(() => new ReduceOnPlateau(patience: 0)).Message);
        Assert.Equal("ReduceOnPlateau: minimum is -1; it must be finite and at least 0.", Assert.Throws<MinigradException>(() => new ReduceOnPlateau(minimum: -1)).Message);
    }

    [Fact]
    public void State_SavedAndLoaded_IsTheSame()
    {
        ReduceOnPlateau plateau = new(factor: 0.5f, patience: 1);
        ScriptedEpochs.Fit([3, 3, 3], plateau);

        Assert.Equal(2, ScriptedEpochs.Reloaded(plateau, new ReduceOnPlateau()).Reductions);
    }
}
