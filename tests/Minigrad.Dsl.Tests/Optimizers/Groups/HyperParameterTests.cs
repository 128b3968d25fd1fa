using Xunit;

namespace Minigrad.Tests;

public class HyperParameterTests
{
    [Fact]
    public void Names_OfTheBuiltIn_AreTheirProperties()
    {
        Assert.Equal(["LearningRate", "Momentum", "Dampening", "WeightDecay"], new Sgd(0.1f).HyperParameters);
        Assert.Equal(["LearningRate", "Beta1", "Beta2", "Epsilon", "WeightDecay"], new Adam().HyperParameters);
    }

    [Fact]
    public void Set_ByName_IsThePropertyToo()
    {
        Adam adam = new(beta1: 0.8f);

        Assert.Equal(0.8f, adam.Get(nameof(Adam.Beta1)));
        adam.Set(nameof(Adam.Beta1), 0.7f);
        Assert.Equal(0.7f, adam.Beta1);
        adam.LearningRate = 0.5f;
        Assert.Equal(0.5f, adam.Get("LearningRate"));
    }

    [Fact]
    public void Set_Misspelt_NamesTheNearest()
    {
        Adam adam = new();
        adam.AddGroup("Stem");

        Assert.Equal("Adam has no hyper-parameter 'LearningRat'; the nearest names are 'LearningRate', 'Beta1', 'Beta2'.", Message(() => adam.Set("LearningRat", 1)));
        Assert.Equal("Adam has no hyper-parameter 'beta1'; the nearest names are 'Beta1', 'Beta2', 'Epsilon'.", Message(() => adam.Get("beta1")));
        Assert.Equal("Adam has no parameter group 'Stm'; there are 'Stem'.", Message(() => adam.Set("Beta1", 0, "Stm")));
        Assert.Equal("Adam has no parameter group 'Stm'; there are 'Stem'.", Message(() => adam.Get("Beta1", "Stm")));
        Assert.Equal("Sgd has no parameter group 'x'; there are none.", Message(() => new Sgd(1).Get("Momentum", "x")));
        Assert.Equal("Adam has no hyper-parameter 'Beta'; the nearest names are 'Beta1', 'Beta2', 'Epsilon'.", Message(() => adam.Groups[0].Set("Beta", 0)));
    }

    [Fact]
    public void Set_OutOfRange_ChangesNothing()
    {
        Adam adam = new();
        adam.Beta1 = 0.25f;
        ParameterGroup stem = adam.AddGroup("Stem").Scale("Beta1", 2).Set("LearningRate", 3);

        Assert.Equal("Adam: Beta1 is 1; it must be at least 0 and below 1.", Message(() => adam.Set("Beta1", 1)));
        Assert.Equal("Adam, group 'Stem': Beta1 is 1; it must be at least 0 and below 1.", Message(() => adam.Beta1 = 0.5f));
        Assert.Equal("Adam, group 'Stem': LearningRate is -1; it must be finite and at least 0.", Message(() => adam.Set("LearningRate", -1, "Stem")));
        Assert.Equal(0.25f, adam.Beta1);
        Assert.Equal(0.5f, stem.Get("Beta1"));
        Assert.Equal(3, stem.Get("LearningRate"));
    }

    [Fact]
    public void Settings_AppliedToAnother_KeepFactorsAsFactors()
    {
        Adam source = new(0.5f, beta1: 0.75f), target = new();
        source.AddGroup("Stem").Scale("LearningRate", 0.5f).Set("Beta2", 0.5f);
        target.AddGroup("Stem");

        foreach (HyperParameterSetting setting in source.Settings)
        {
            target.Apply(setting);
        }

        Assert.Equal(source.Settings, target.Settings);
        Assert.Equal(0.25f, target.Get("LearningRate", "Stem"));
        target.LearningRate = 1;
        Assert.Equal(0.5f, target.Get("LearningRate", "Stem"));
        Assert.Equal(0.5f, target.Get("Beta2", "Stem"));
    }

    [Fact]
    public void Apply_AFactorWithoutAGroup_IsRefused() => Assert.Equal(
        "Adam: Beta1 is given as a factor without a group; only a group's value can be a factor of the optimizer's.",
        Message(() => new Adam().Apply(new("Beta1", null, 0.5f, IsFactor: true))));

    [Fact]
    public void Declared_Twice_IsRefused() =>
        Assert.Equal("Twice: there are two hyper-parameters named 'LearningRate'; names must differ.", Message(() => new Twice()));

    private static string Message(Action action) => Assert.Throws<MinigradException>(action).Message;

    private static string Message(Func<object> action) => Assert.Throws<MinigradException>(action).Message;

    private sealed class Twice() : Optimizer(1, HyperParameter.NotNegative("LearningRate", 1))
    {
        protected internal override void Update(in UpdateRun run)
        {
        }
    }
}
