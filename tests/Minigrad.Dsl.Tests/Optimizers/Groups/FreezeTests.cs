using Xunit;

namespace Minigrad.Tests;

public class FreezeTests
{
    [Fact]
    public void Freeze_WithDecay_KeepsValuesAndStateBitIdentical()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 3);
        Adam adam = new(0.1f, weightDecay: 0.1f);
        model.Train(adam, steps: 2);
        float[] values = model.Values("Stem.Conv.weight"), average = Average(adam, model, "Stem.Conv.weight"), head = model.Values("Head.weight");

        adam.Freeze("Stem.*");
        model.Train(adam, steps: 3, first: 3);

        Assert.Equal(Bits(values), Bits(model.Values("Stem.Conv.weight")));
        Assert.Equal(Bits(average), Bits(Average(adam, model, "Stem.Conv.weight")));
        Assert.All(head.Zip(model.Values("Head.weight")), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(5, adam.StateOf(model).Step);
        Assert.Equal([2, 2, 2, 2, 5, 5, 5], adam.StateOf(model).ParameterSteps.ToArray());
    }

    [Fact]
    public void Unfreeze_Later_StartsTheParametersOwnCount()
    {
        ParameterizedModel frozen = ParameterizedModel.Network(seed: 3), alone = ParameterizedModel.Network(seed: 3);
        Adam adam = new(0.1f);
        adam.Freeze("*");
        adam.Unfreeze("Head");
        frozen.Train(adam, steps: 10);
        adam.Unfreeze("*");
        frozen.Train(adam, steps: 3, first: 11);

        // As if Adam had begun with the eleventh gradient: no bias correction is lost.
        alone.Train(new Adam(0.1f), steps: 3, first: 11);
        Assert.Equal(alone.Values("Stem.Conv.weight"), frozen.Values("Stem.Conv.weight"));
        Assert.NotEqual(alone.Values("Head.weight"), frozen.Values("Head.weight"));
        Assert.Empty(adam.FreezeRules);
    }

    [Fact]
    public void FreezeRules_LastOneThatMatches_Decides()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 3);
        Sgd sgd = new(0.1f);
        sgd.Freeze("*");
        sgd.Unfreeze("*.Conv");
        sgd.Freeze("Stem");

        Assert.Equal(
            ["Down.Conv.weight"],
            sgd.Assign(model).Where(assignment => !assignment.IsFrozen).Select(assignment => assignment.Parameter.Name));
        sgd.Freeze("*.Conv");
        Assert.Equal([new("*", true), new("Stem", true), new("*.Conv", true)], sgd.FreezeRules);
    }

    [Fact]
    public void Freeze_PatternThatMatchesNothing_NamesTheNearest()
    {
        Sgd sgd = new(0.1f);
        sgd.Freeze("Steem.*");

        Assert.Equal(
            "The pattern 'Steem.*' matches no parameter; the nearest names are 'Stem', 'Head', 'Down'.",
            Assert.Throws<MinigradException>(() => ParameterizedModel.Network(seed: 3).Train(sgd, 1)).Message);
    }

    private static float[] Average(Adam adam, ParameterizedModel model, string parameter) =>
        adam.StateOf(model).Slot("AverageGradient", model.Parameters[parameter]).ToArray();

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);
}
