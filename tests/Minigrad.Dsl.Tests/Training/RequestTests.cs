using Xunit;

namespace Minigrad.Tests;

/// <summary>What the parameters and results are after a request, against the same done by hand.</summary>
public class RequestTests
{
    [Theory]
    [InlineData("BeforeBatch", 2)]
    [InlineData("AfterPredict", 2)]
    [InlineData("AfterLoss", 2)]
    [InlineData("AfterBackward", 5)]
    [InlineData("BeforeStep", 5)]
    public void SkipBatch_OfTheFirst_TrainsTheSecondOnly(string place, int counted)
    {
        LinearModel trained = new(3, seed: 1);
        History history = new Learner<LinearModel>(trained, ToyData.Short(), new Sgd(0.1f))
            .Fit(1, callbacks: [new EventTrace { At = place, Ask = state => state.SkipBatch() }]);

        LinearModel manual = new(3, seed: 1);
        Workspace workspace = manual.CreateWorkspace([3]);
        manual.Forward(ToyData.Short().Train.ForTraining(1, workspace), workspace);
        manual.Backward(workspace);
        new Sgd(0.1f).Step(manual);

        Assert.Equal(manual.Parameters.Checksum, trained.Parameters.Checksum);
        Assert.Equal((1, counted), (history.Epochs[0].Steps, history.Epochs[0].Train.Count));
    }

    [Fact]
    public void SkipStep_OfTheFirst_StepsOnTheSumOfBothGradients()
    {
        LinearModel trained = new(3, seed: 1);
        History history = new Learner<LinearModel>(trained, ToyData.Short(), new Sgd(0.1f))
            .Fit(1, callbacks: [new EventTrace { At = "AfterLoss", Ask = state => state.SkipStep() }]);

        LinearModel manual = new(3, seed: 1);
        Workspace workspace = manual.CreateWorkspace([3]);
        DataLoader loader = ToyData.Short().Train;
        for (int i = 0; i < 2; i++)
        {
            manual.Forward(loader.ForTraining(i, workspace), workspace);
            manual.Backward(workspace);
        }

        new Sgd(0.1f).Step(manual);
        Assert.Equal(manual.Parameters.Checksum, trained.Parameters.Checksum);
        Assert.Equal((1, 5, 1), (history.Epochs[0].Steps, history.Epochs[0].Train.Count, history.Steps));
    }

    [Fact]
    public void SkipStep_OfTheLast_DropsItsGradients()
    {
        LinearModel once = new(3, seed: 1), twice = new(3, seed: 1);
        EventTrace skip = new() { At = "AfterLoss", Ask = state => state.SkipStep() };
        DataLoader train = new(ToyData.Short().Train.Dataset, 5);

        new Learner<LinearModel>(once, new(train), new Sgd(0.1f)).Fit(1);
        new Learner<LinearModel>(twice, new(train), new Sgd(0.1f)).Fit(2, callbacks: [skip]);

        Assert.Equal(once.Parameters.Checksum, twice.Parameters.Checksum);
    }

    [Fact]
    public void EndEpoch_InValidation_KeepsWhatWasMeasured()
    {
        History cut = Fit("v:AfterBatch", state => state.EndEpoch()), none = Fit("BeforeValidate", state => state.EndEpoch());
        LinearModel model = new(3, seed: 1);
        Learner<LinearModel> learner = new(model, ToyData.Short(), new Sgd(0.1f));
        learner.Fit(1);

        Assert.Equal((learner.Evaluate(new(learner.Data.Valid!.Dataset.Slice(0, 2), 2)).Loss, 2L), (cut.Epochs[0].Valid!.Loss, cut.Epochs[0].Valid!.Count));
        Assert.Null(none.Epochs[0].Valid);
    }

    [Fact]
    public void Stop_InValidation_LeavesTheEpochWithoutValidationResult()
    {
        History history = Fit("v:AfterBatch", state => state.Stop("Enough."));

        Assert.Null(Assert.Single(history.Epochs).Valid);
        Assert.Equal((2, 5), (history.Epochs[0].Steps, history.Epochs[0].Train.Count));
    }

    [Fact]
    public void EndEpoch_BeforeItsFirstBatch_GivesAnEpochOfNothing()
    {
        History history = Fit("BeforeEpoch", state => state.EndEpoch());

        Assert.Equal((0, 0, double.NaN), (history.Epochs[0].Steps, history.Epochs[0].Train.Count, history.Epochs[0].Train.Loss));
        Assert.Equal(3, history.Epochs[0].Valid!.Count);
    }

    [Fact]
    public void Input_WrittenBeforeTheBatch_IsWhatTheModelReadsAndNotTheDataSet()
    {
        DataLoaders data = ToyData.Short();
        float[] before = new float[9];
        data.Valid!.Dataset.CopyInputs(0, before);
        LinearModel model = new(3, seed: 1);
        EventTrace trace = new() { At = "v:BeforeBatch", Ask = state => state.Input.Clear() };
        List<float> outputs = [];
        EventTrace look = new(order: 1) { At = "v:AfterPredict", Ask = state => outputs.AddRange(state.Output) };

        new Learner<LinearModel>(model, data, new Sgd(0.1f)).Fit(1, callbacks: [trace, look]);

        Assert.Equal([model.Parameters[1].Values[0], model.Parameters[1].Values[0]], outputs);
        float[] after = new float[9];
        data.Valid.Dataset.CopyInputs(0, after);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Evaluate_InsideAPass_LeavesItsSumsAlone()
    {
        Learner<LinearModel> learner = new(new(3, seed: 1), ToyData.Short(), new Sgd(0.1f), metrics: [Mean()]);
        History plain = new Learner<LinearModel>(new(3, seed: 1), ToyData.Short(), new Sgd(0.1f), metrics: [Mean()]).Fit(1);
        EventTrace inTraining = new() { At = "AfterLoss", Ask = _ => learner.Evaluate() }, inValidation = new() { At = "v:AfterPredict", Ask = _ => learner.Evaluate() };

        History history = learner.Fit(1, callbacks: [inTraining, inValidation]);

        Assert.Equal(plain.Epochs[0].Train.Metrics["mean"], history.Epochs[0].Train.Metrics["mean"]);
        Assert.Equal(plain.Epochs[0].Valid!.Metrics["mean"], history.Epochs[0].Valid!.Metrics["mean"]);
        Assert.Equal(plain.Epochs[0].Valid!.Loss, history.Epochs[0].Valid!.Loss);
    }

    private static AverageMetric Mean() => new("mean", static (output, in batch) =>
    {
        double sum = 0;
        foreach (float value in output)
        {
            sum += value;
        }

        return sum / batch.Count;
    });

    private static History Fit(string place, Action<TrainingState> ask) =>
        new Learner<LinearModel>(new(3, seed: 1), ToyData.Short(), new Sgd(0.1f)).Fit(1, callbacks: [new EventTrace { At = place, Ask = ask }]);
}
