using Xunit;

namespace Minigrad.Tests;

public class OneCycleFitTests
{
    [Fact]
    public void Rates_OfAFit_GoUpAndDownAndMomentumTheOtherWay()
    {
        Recorder recorder = new Recorder().Record(nameof(Adam.Beta1));
        Adam adam = new(0.5f, beta1: 0.8f);

        new Learner<LinearModel>(new(3, seed: 1), ToyData.Regression(batchSize: 10), adam).FitOneCycle(epochs: 2, maximumLearningRate: 0.1f, callbacks: [recorder]);

        CombinedSchedule rate = CombinedSchedule.OneCycle(0.1f), momentum = CombinedSchedule.CosineArms(0.95f, 0.85f, 0.95f);
        Assert.Equal(Enumerable.Range(0, 20).Select(step => rate.At(step, 20)), recorder.LearningRates);
        Assert.Equal(Enumerable.Range(0, 20).Select(step => momentum.At(step, 20)), recorder.Values(nameof(Adam.Beta1)));
        Assert.Equal((0.01f, 1e-6f), (recorder.LearningRates[0], recorder.LearningRates[^1]));
        Assert.Equal((0.95f, 0.95f), (recorder.Values(nameof(Adam.Beta1))[0], recorder.Values(nameof(Adam.Beta1))[^1]));
        Assert.Equal((0.5f, 0.8f), (adam.LearningRate, adam.Beta1));
    }

    [Fact]
    public void Momentum_OfAnOptimizerWithout_StaysZero()
    {
        Recorder recorder = new Recorder().Record(nameof(Sgd.Momentum));

        new Learner<LinearModel>(new(3, seed: 1), ToyData.Regression(batchSize: 50), new Sgd(0.1f)).FitOneCycle(1, 0.1f, callbacks: [recorder]);

        Assert.Equal([0f, 0], recorder.Values(nameof(Sgd.Momentum)));
    }

    [Fact]
    public void Momentum_OfSgd_IsCycled()
    {
        Recorder recorder = new Recorder().Record(nameof(Sgd.Momentum));

        new Learner<LinearModel>(new(3, seed: 1), ToyData.Regression(batchSize: 50), new Sgd(0.1f, momentum: 0.5f)).FitOneCycle(1, 0.1f, callbacks: [recorder]);

        Assert.Equal([0.95f, 0.95f], recorder.Values(nameof(Sgd.Momentum)));
    }

    [Fact]
    public void ResetOptimizer_BeforeASecondFit_TrainsAsAFreshOne()
    {
        DataLoaders data = new(new(ToyData.Regression(16).Train.Dataset, 16));
        LinearModel kept = new(3, seed: 1), reset = new(3, seed: 1), fresh = new(3, seed: 1);
        Learner<LinearModel> keeping = new(kept, data, new Adam(0.05f)), resetting = new(reset, data, new Adam(0.05f));

        keeping.Fit(1);
        keeping.Fit(1);
        resetting.Fit(1);
        resetting.Fit(1, resetOptimizer: true);
        new Learner<LinearModel>(fresh, data, new Adam(0.05f)).Fit(1);
        new Learner<LinearModel>(fresh, data, new Adam(0.05f)).Fit(1);

        Assert.Equal(fresh.Parameters.Checksum, reset.Parameters.Checksum);
        Assert.NotEqual(kept.Parameters.Checksum, reset.Parameters.Checksum);
    }
}
