using Xunit;
using static Minigrad.Tests.ToyData;

namespace Minigrad.Tests;

public class ParameterSchedulerTests
{
    [Fact]
    public void Scheduler_OfAnyHyperParameter_SetsItBeforeEachBatchAndGivesItBack()
    {
        Adam adam = new(0.01f, beta1: 0.8f);
        Trace trace = new(optimizer => optimizer.Get(nameof(Adam.Beta1)));
        LinearSchedule schedule = new(0.5f, 0.95f);

        new Learner<LinearModel>(new(3), Regression(batchSize: 25), adam).Fit(epochs: 2, callbacks: [new ParameterScheduler(nameof(Adam.Beta1), schedule), trace]);

        Assert.Equal(schedule.Sample(8), trace.Values);
        Assert.Equal(0.8f, adam.Beta1);
    }

    [Fact]
    public void Scheduler_OfAGroup_LeavesTheOthers()
    {
        Sgd sgd = new(0.1f);
        sgd.AddGroup("bias").Scale(nameof(Sgd.LearningRate), 0.5f);
        Trace own = new(optimizer => optimizer.LearningRate), group = new(optimizer => optimizer.Get(nameof(Sgd.LearningRate), "bias"));
        LinearSchedule schedule = new(1, 2);

        new Learner<LinearModel>(new(3), Regression(batchSize: 50), sgd)
            .Fit(epochs: 2, callbacks: [new ParameterScheduler(nameof(Sgd.LearningRate), schedule, "bias"), own, group]);

        Assert.Equal(schedule.Sample(4), group.Values);
        Assert.All(own.Values, value => Assert.Equal(0.1f, value));
        sgd.LearningRate = 0.3f;
        Assert.Equal(0.15f, sgd.Get(nameof(Sgd.LearningRate), "bias"));
    }

    [Fact]
    public void Scheduler_OfAGroupWithoutAValueOfItsOwn_LeavesItFollowing()
    {
        Sgd sgd = new(0.1f);
        sgd.AddGroup("bias");

        new Learner<LinearModel>(new(3), Regression(batchSize: 50), sgd)
            .Fit(epochs: 1, callbacks: [new ParameterScheduler(nameof(Sgd.Momentum), new ConstantSchedule(0.5f), "bias")]);

        sgd.Momentum = 0.25f;
        Assert.Equal(0.25f, sgd.Get(nameof(Sgd.Momentum), "bias"));
    }

    [Fact]
    public void Scheduler_OfAFitThatFails_GivesTheValueBack()
    {
        Sgd sgd = new(0.1f, momentum: 0.5f);
        Trace failing = new(_ => throw new InvalidOperationException("no"));

        Assert.Throws<MinigradException>(() => new Learner<LinearModel>(new(3), Regression(batchSize: 50), sgd)
            .Fit(epochs: 1, new ConstantSchedule(0.2f), [new ParameterScheduler(nameof(Sgd.Momentum), new ConstantSchedule(0.9f)), failing]));

        Assert.Equal((0.1f, 0.5f), (sgd.LearningRate, sgd.Momentum));
    }

    [Fact]
    public void Scheduler_OfAMisspeltName_NamesTheNearest()
    {
        Learner<LinearModel> learner = new(new(3), Regression(batchSize: 50), new Adam());

        MinigradException error = Assert.Throws<MinigradException>(() => learner.Fit(1, callbacks: [new ParameterScheduler("Beta3", new ConstantSchedule(0.9f))]));

        Assert.StartsWith("Callback ParameterScheduler failed in BeforeFit: Adam has no hyper-parameter 'Beta3'; the nearest names are 'Beta1', 'Beta2'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void State_OfAFitThatGoesOn_HasTheValueFromBeforeIt()
    {
        Sgd sgd = new(0.1f, momentum: 0.5f);
        CallbackState saved = new();
        ParameterScheduler first = new(nameof(Sgd.Momentum), new CosineSchedule(0.9f, 0.8f));
        Trace save = new(_ =>
        {
            if (saved.Names.Count == 0) first.SaveState(saved);
            return 0;
        });
        new Learner<LinearModel>(new(3), Regression(batchSize: 50), sgd).Fit(epochs: 1, callbacks: [first, save]);
        sgd.Momentum = 0.85f;
        ParameterScheduler second = new(nameof(Sgd.Momentum), new CosineSchedule(0.9f, 0.8f));
        Trace load = new(_ =>
        {
            second.LoadState(saved);
            return 0;
        });

        new Learner<LinearModel>(new(3), Regression(batchSize: 50), sgd).Fit(epochs: 1, callbacks: [second, load]);

        Assert.Equal(0.5f, sgd.Momentum);
    }

    [Fact]
    public void State_OfAnotherSchedule_IsRefused()
    {
        CallbackState saved = new();
        new ParameterScheduler("LearningRate", new LinearSchedule(1, 0)).SaveState(saved);

        Assert.Equal(
            "The schedule of LearningRate is another than that of the fit that goes on: 0.93847656 instead of 0.96875 after 3.125 % of it; give the one that it began with.",
            Assert.Throws<MinigradException>(() => new ParameterScheduler("LearningRate", new PolynomialSchedule(1, power: 2)).LoadState(saved)).Message);
    }

    private sealed class Trace(Func<Optimizer, float> read) : Callback
    {
        public List<float> Values { get; } = [];

        public override int Order => 1;

        public override void BeforeStep(TrainingState state) => Values.Add(read(state.Optimizer));
    }
}
