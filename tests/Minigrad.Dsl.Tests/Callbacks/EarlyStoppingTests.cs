using Xunit;

namespace Minigrad.Tests;

public class EarlyStoppingTests
{
    [Fact]
    public void Loss_NotBetterForTwoEpochs_StopsWithTheBest()
    {
        EarlyStopping stopping = new(patience: 2);

        History history = ScriptedEpochs.Fit([4, 3, 3.5f, 2, 2, 2.5f, 1], stopping).History;

        Assert.Equal(6, history.Epochs.Count);
        Assert.Equal((2.0, 4), (stopping.Best, stopping.BestEpoch));
        Assert.Equal((StopReason.StoppedByCallback, "The validation loss has not improved for 2 epochs: the best was 2 in epoch 4."), (history.StopReason, history.StopMessage));
    }

    [Fact]
    public void Loss_BetterByLessThanTheMinimumDelta_DoesNotCount()
    {
        EarlyStopping stopping = new(patience: 1, minimumDelta: 0.5);

        Assert.Equal(3, ScriptedEpochs.Fit([4, 3, 2.6f, 1], stopping).History.Epochs.Count);
        Assert.Equal((3.0, 2), (stopping.Best, stopping.BestEpoch));
    }

    [Fact]
    public void Metric_ByDefault_IsMaximized()
    {
        EarlyStopping larger = new("value", patience: 1), smaller = new("value", patience: 1, goal: Goal.Minimize);

        Assert.Equal(3, ScriptedEpochs.Fit([1, 2, 1.5f, 9], larger).History.Epochs.Count);
        Assert.Equal("The validation value has not improved for 1 epoch: the best was 1 in epoch 1.", ScriptedEpochs.Fit([1, 2, 1.5f, 9], smaller).History.StopMessage);
    }

    [Fact]
    public void Loss_ThatIsNeverANumber_StopsAndSaysSo()
    {
        History history = ScriptedEpochs.Fit([float.NaN, float.NaN, float.NaN], new EarlyStopping(patience: 2)).History;

        Assert.Equal("The validation loss has not improved for 2 epochs: it was never a number.", history.StopMessage);
    }

    [Fact]
    public void Metric_MisspeltOrSettingsOutOfRange_AreRefused()
    {
        Assert.EndsWith(
            "EarlyStopping watches 'valeu', which is no metric of the learner; there are 'value'.",
            Assert.Throws<MinigradException>(() => ScriptedEpochs.Fit([1], new EarlyStopping("valeu"))).Message,
            StringComparison.Ordinal);
        Assert.Equal("EarlyStopping: patience is 0; it must be at least 1.", Assert.Throws<MinigradException>(() => new EarlyStopping(patience: 0)).Message);
        Assert.Equal(
            "EarlyStopping: minimumDelta is -1; it must be finite and at least 0.", Assert.Throws<MinigradException>(() => new EarlyStopping(minimumDelta: -1)).Message);
    }

    [Fact]
    public void State_SavedAndLoaded_IsTheSame()
    {
        EarlyStopping stopping = new(patience: 9);
        ScriptedEpochs.Fit([4, 3, 3.5f], stopping);

        EarlyStopping other = ScriptedEpochs.Reloaded(stopping, new EarlyStopping(patience: 9));

        Assert.Equal((3.0, 2), (other.Best, other.BestEpoch));
        Assert.Null(ScriptedEpochs.Reloaded(new EarlyStopping(), other).Best);
    }
}
