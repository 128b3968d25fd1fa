using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Groups, freezing and exemptions find a generated model's parameters by the names that the model gives them.</summary>
[Collection(SharedModels.Name)]
public sealed class OptimizerTests(GeneratedModels models)
{
    private static readonly ModelCase s_digits = Cases.All[Cases.IndexOf("digits convolutions")];

    [Fact]
    public void ExemptBiasesAndNorms_OfAConvolutionalNetwork_LeavesOnlyItsWeightsToDecay()
    {
        Adam adam = new() { ExemptBiasesAndNorms = true };

        Assert.Equal(
            ["Stem.Conv.weight", "Down1.Conv.weight", "Down2.Conv.weight", "Down3.Conv.weight", "Head.weight"],
            adam.Assign(models.Create(s_digits)).Where(assignment => !assignment.IsExemptFromDecay).Select(assignment => assignment.Parameter.Name));
    }

    [Fact]
    public void TrainingSteps_AllButTheHeadFrozen_LearnWithTheHeadAlone()
    {
        ModelRun run = new(s_digits, models.Create(s_digits));
        Workspace workspace = run.Model.CreateWorkspace(run.Sizes);
        Adam adam = new(0.05f, weightDecay: 0.1f);
        adam.Freeze("*");
        adam.Unfreeze("Head");
        Dictionary<string, float[]> before = run.Model.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Values.ToArray());
        List<float> losses = [];
        for (int step = 0; step < 20; step++)
        {
            run.Model.ZeroGradients();
            losses.Add(run.Model.Forward(new Batch(run.Input, run.Labels, run.Sizes), workspace));
            run.Model.Backward(workspace);
            adam.Step(run.Model);
        }

        Assert.True(losses[^1] < losses[0] / 2, string.Join(' ', losses));
        Assert.Equal(
            ["Head.weight", "Head.bias"],
            run.Model.Parameters.Where(parameter => !parameter.Values.SequenceEqual(before[parameter.Name])).Select(parameter => parameter.Name));
    }
}
