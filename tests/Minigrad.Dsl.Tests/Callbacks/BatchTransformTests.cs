using Xunit;

namespace Minigrad.Tests;

public class BatchTransformTests
{
    [Theory]
    [InlineData(true, true, 10, 20)]
    [InlineData(true, false, 10, 2)]
    [InlineData(false, true, 1, 20)]
    public void Inputs_OfTheChosenPasses_AreChangedAndTheDataAreNot(bool training, bool evaluation, double train, double valid)
    {
        BatchTransform transform = new(static (input, _) =>
        {
            foreach (ref float value in input)
            {
                value *= 10;
            }
        }, training, evaluation);
        Learner<ScriptedModel> learner = new(new(1), ScriptedModel.Data([1, 1], 1, 2, [2, 2]), new Sgd(1), [transform]);

        History history = learner.Fit(2);

        Assert.Equal([train, train], history.Epochs.Select(epoch => epoch.Train.Loss));
        Assert.Equal([valid, valid], history.Epochs.Select(epoch => epoch.Valid!.Loss));
        Assert.Equal(valid, learner.Evaluate().Loss);
        Assert.Equal((float)valid, learner.Predict(learner.Data.Valid!).Values[1]);
        Assert.Equal(training ? 10 : 1, learner.FindLearningRate(iterations: 2).Losses[0]);
    }
}
