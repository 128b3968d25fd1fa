using Xunit;

namespace Minigrad.Tests;

public class RecorderTests
{
    [Fact]
    public void Values_OfAFit_AreThoseOfEachTrainingBatch()
    {
        Sgd optimizer = new(1, momentum: 0.5f);
        optimizer.AddGroup("weight").Scale(nameof(Sgd.LearningRate), 0.5f);
        Recorder recorder = new Recorder().Record(nameof(Sgd.Momentum)).Record(nameof(Sgd.LearningRate), "weight");
        Learner<ScriptedModel> learner = new(new(1), ScriptedModel.Data([1, 2, 3], 1, 1, [9]), optimizer, [recorder]);

        learner.Fit(1, new LinearSchedule(4, 2));

        Assert.Equal([1f, 2, 3], recorder.Losses);
        Assert.Equal([4f, 3, 2], recorder.LearningRates);
        Assert.Equal([0.5f, 0.5f, 0.5f], recorder.Values(nameof(Sgd.Momentum)));
        Assert.Equal([2f, 1.5f, 1], recorder.Values(nameof(Sgd.LearningRate), "weight"));

        learner.Fit(1);
        Assert.Equal([1f, 2, 3], recorder.Losses);
    }

    [Fact]
    public void Values_OfASkippedBatch_AreLeftOut()
    {
        Recorder recorder = new();
        EventTrace skip = new() { At = "BeforeBatch", Ask = state => state.SkipBatch() };

        new Learner<ScriptedModel>(new(1), ScriptedModel.Data([1, 2, 3], 1, 1), new Sgd(1)).Fit(1, callbacks: [recorder, skip]);

        Assert.Equal([2f, 3], recorder.Losses);
    }

    [Fact]
    public void Names_ThatDoNotExist_AreRefused()
    {
        Learner<ScriptedModel> learner = new(new(1), ScriptedModel.Data([1], 1, 1), new Sgd(1));

        Assert.StartsWith(
            "Callback Recorder failed in BeforeFit: Sgd has no hyper-parameter 'Momentun'; the nearest names are 'Momentum'",
            Assert.Throws<MinigradException>(() => learner.Fit(1, callbacks: [new Recorder().Record("Momentun")])).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "'Momentum of Stem' was not recorded; there are 'LearningRate'.",
            Assert.Throws<MinigradException>(() => new Recorder().Values(nameof(Sgd.Momentum), "Stem")).Message);
    }

    [Fact]
    public void State_SavedAndLoaded_IsTheSame()
    {
        Recorder recorder = new();
        new Learner<ScriptedModel>(new(1), ScriptedModel.Data([1, 2], 1, 1), new Sgd(3)).Fit(1, callbacks: [recorder]);

        Recorder other = ScriptedEpochs.Reloaded(recorder, new Recorder());

        Assert.Equal([1f, 2], other.Losses);
        Assert.Equal([3f, 3], other.LearningRates);
    }
}
