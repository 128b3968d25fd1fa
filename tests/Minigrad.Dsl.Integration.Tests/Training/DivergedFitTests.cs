using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>A fit that diverges says which layer was first.</summary>
public sealed class DivergedFitTests
{
    [Fact]
    public void Fit_LayerThatOverflows_NamesIt()
    {
        SmallDigits net = new(seed: 1);
        net.Parameters["Hidden.weight"].Values[0] = float.NaN;

        History history = new Learner<SmallDigits>(net, SmallData.Loaders(16, 8), new Sgd(0.1f)).Fit(1);

        Assert.Equal(
            "The loss was NaN in epoch 1 of 1, batch 1 of 2, at learning rate 0.1: 'Hidden' is the first layer whose output is not finite; "
            + "try a smaller learning rate, or look at the data for values that are not finite.",
            history.StopMessage);
        Assert.Equal((StopReason.Diverged, 0L), (history.StopReason, history.Steps));
    }

    [Fact]
    public void Fit_PictureThatIsNotFinite_NamesTheInput()
    {
        float[] pictures = SmallData.Pictures(16);
        pictures[^1] = float.PositiveInfinity;
        Dataset data = new(pictures, [1, 8, 8], SmallData.Labels(16));

        History history = new Learner<SmallDigits>(new(seed: 1), new(new(data, 8)), new Sgd(0.1f)).Fit(1);

        Assert.Contains("batch 2 of 2, at learning rate 0.1: the batch's input is not finite;", history.StopMessage, StringComparison.Ordinal);
        Assert.Equal(1, history.Steps);
    }
}
