using Xunit;

namespace Minigrad.Tests;

public class ParameterGroupTests
{
    [Fact]
    public void Step_GroupsWithTheirOwnValues_EqualsAnOptimizerForEach()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 1);
        Adam adam = new(0.1f, weightDecay: 0.1f);
        adam.AddGroup("early", "Stem.Conv", "Down.*").Scale("LearningRate", 0.5f).Set("Beta1", 0.5f);
        adam.AddGroup("Head").Set("WeightDecay", 0);
        model.Train(adam, steps: 4);

        Assert.Equal(Trained(new(0.05f, beta1: 0.5f, weightDecay: 0.1f), "Stem.Conv.weight"), model.Values("Stem.Conv.weight"));
        Assert.Equal(Trained(new(0.05f, beta1: 0.5f, weightDecay: 0.1f), "Down.Conv.weight"), model.Values("Down.Conv.weight"));
        Assert.Equal(Trained(new(0.1f, weightDecay: 0.1f), "Stem.Norm.bias"), model.Values("Stem.Norm.bias"));
        Assert.Equal(Trained(new(0.1f), "Head.weight"), model.Values("Head.weight"));

        static float[] Trained(Adam adam, string parameter)
        {
            ParameterizedModel alone = ParameterizedModel.Network(seed: 1);
            alone.Train(adam, steps: 4);
            return alone.Values(parameter);
        }
    }

    [Fact]
    public void Scale_TheRate_FollowsTheOptimizersSchedule()
    {
        Sgd sgd = new(1);
        sgd.AddGroup("Stem").Scale("LearningRate", 0.25f);
        sgd.AddGroup("Down").Set("LearningRate", 0.5f);

        sgd.LearningRate = 0.1f;

        Assert.Equal(0.025f, sgd.Get("LearningRate", "Stem"));
        Assert.Equal(0.5f, sgd.Get("LearningRate", "Down"));
        sgd.Set("LearningRate", 0.3f, "Stem");
        sgd.LearningRate = 10;
        Assert.Equal(0.3f, sgd.Get("LearningRate", "Stem"));
    }

    [Fact]
    public void SpreadLearningRate_ThreeGroups_IsGeometric()
    {
        Adam adam = new(2);
        adam.AddGroup("middle", "Down.*");
        adam.SpreadLearningRate(0.01f, "Stem", "middle", "Head");

        Assert.Equal(["middle", "Stem", "Head"], adam.Groups.Select(group => group.Name));
        Assert.Equal([0.02f, 0.2f, 2f], new[] { "Stem", "middle", "Head" }.Select(group => adam.Get("LearningRate", group)));
    }

    [Fact]
    public void SpreadLearningRate_WrongArguments_SaysWhatIsWanted()
    {
        Assert.Equal("Adam: the first group's factor is 0; it must be finite and more than 0.", Message(() => new Adam().SpreadLearningRate(0, "a", "b")));
        Assert.Equal("Adam: rates are to be spread over the groups 'a'; there must be at least two, and each only once.", Message(() => new Adam().SpreadLearningRate(1, "a")));
        Assert.Equal("Adam: rates are to be spread over the groups 'a', 'a'; there must be at least two, and each only once.", Message(() => new Adam().SpreadLearningRate(1, "a", "a")));
    }

    [Fact]
    public void Step_PatternThatMatchesNothing_NamesTheNearestAndMovesNothing()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 1);
        Sgd sgd = new(1);
        sgd.AddGroup("Heed");
        string before = model.Parameters.Checksum;

        Assert.Equal("The pattern 'Heed' matches no parameter; the nearest names are 'Head', 'Stem', 'Down'.", Message(() => model.Train(sgd, 1)));
        Assert.Equal(before, model.Parameters.Checksum);
        Assert.Equal(0, sgd.StateOf(model).Step);
    }

    [Fact]
    public void Step_AParameterInTwoGroups_NamesBoth()
    {
        Sgd sgd = new(1);
        sgd.AddGroup("early", "Stem.*", "Down");
        sgd.AddGroup("*.bias");

        Assert.Equal(
            "Sgd: parameter 'Stem.Conv.bias' belongs to group early (Stem.*, Down) and to group *.bias (*.bias), but it can have only one learning rate: narrow one of the patterns.",
            Message(() => ParameterizedModel.Network(seed: 1).Train(sgd, 1)));
    }

    [Fact]
    public void AddGroup_SameName_IsRefused()
    {
        Sgd sgd = new(1);
        sgd.AddGroup("Stem");

        Assert.Equal("Sgd has a parameter group 'Stem' already; names must differ.", Message(() => sgd.AddGroup("Stem")));
    }

    [Fact]
    public void ExemptBiasesAndNorms_WithDecay_DecaysTheOthersOnly()
    {
        ParameterizedModel model = ParameterizedModel.Network(seed: 2), start = ParameterizedModel.Network(seed: 2);
        Sgd sgd = new(0.5f, weightDecay: 0.5f) { ExemptBiasesAndNorms = true };
        model.Parameters.EnsureGradients();
        sgd.Step(model);

        Assert.Equal(
            ["Stem.Conv.bias", "Stem.Norm.weight", "Stem.Norm.bias", "Head.bias"],
            sgd.Assign(model).Where(assignment => assignment.IsExemptFromDecay).Select(assignment => assignment.Parameter.Name));
        foreach (Parameter parameter in model.Parameters)
        {
            float factor = parameter.Name is "Stem.Conv.weight" or "Down.Conv.weight" or "Head.weight" ? 0.75f : 1;
            Assert.Equal(start.Values(parameter.Name).Select(value => value * factor), parameter.Values.ToArray());
        }
    }

    private static string Message(Action action) => Assert.Throws<MinigradException>(action).Message;
}
