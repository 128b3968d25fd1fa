using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>What is only known at run time: one exception that names model, axis or input, expected and actual.</summary>
[Collection(SharedModels.Name)]
public sealed class RunTimeErrorTests(GeneratedModels models)
{
    private readonly IModel _model = models.Create(Cases.All[Cases.IndexOf("perceptron")]);

    [Fact]
    public void Predict_BatchAboveTheWorkspace_NamesModelAxisAndBothSizes()
    {
        Workspace workspace = _model.CreateWorkspace([2]);

        MinigradException error = Assert.Throws<MinigradException>(() => _model.Predict(new Batch(new float[18], [3]), workspace));

        Assert.Equal("Net: axis 'batch' is 3, but this workspace was created for at most 2; create a workspace for 3, or run smaller pieces.", error.Message);
    }

    [Fact]
    public void Predict_InputOfAnotherLength_NamesModelInputAndBothLengths()
    {
        Workspace workspace = _model.CreateWorkspace([2]);

        MinigradException error = Assert.Throws<MinigradException>(() => _model.Predict(new Batch(new float[11], [2]), workspace));

        Assert.Equal("Net: Input has 11 elements, but 12 are needed for sizes batch = 2; pass exactly that many, or other sizes.", error.Message);
    }

    [Fact]
    public void Forward_LabelOutOfRange_NamesRowAndLabel()
    {
        Workspace workspace = _model.CreateWorkspace([2]);

        MinigradException error = Assert.Throws<MinigradException>(() => _model.Forward(new Batch(new float[12], [0, 3], [2]), workspace));

        Assert.Contains("row 1", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_IndexOutsideTheVocabulary_NamesModelLayerIndexAndPosition()
    {
        IModel model = models.Create(Minigrad.TestKit.Specs.ModelCases.Find("embedding"));

        MinigradException error = Assert.Throws<MinigradException>(() => model.Forward(new Batch([new[] { 0, 6, 7 }], [new[] { 0, 0, 0 }], [1, 3]), model.CreateWorkspace([1, 3])));

        Assert.Equal("Net: index 7 at position 2 of what layer 'Embed' reads is outside its vocabulary of 7; indices are 0 to 6.", error.Message);
    }

    [Fact]
    public void Outputs_OfAModelWithTwoHeads_AreFoundByNameAndInputsCheckedByTheirs()
    {
        IModel model = models.Create(Minigrad.TestKit.Specs.ModelCases.Find("two heads"));
        Workspace workspace = model.CreateWorkspace([2]);
        Assert.StartsWith("Net: nothing ran", Assert.Throws<MinigradException>(() => workspace.OutputOf("Value")).Message, StringComparison.Ordinal);

        ReadOnlySpan<float> first = model.Predict(new Batch([new float[8], new float[6]], [], [2]), workspace);

        Assert.True(first == workspace.OutputOf("Policy"));
        Assert.Equal(2, workspace.OutputOf("Value").Length);
        Assert.StartsWith("Net has no output 'Valu'; there are 'Value'", Assert.Throws<MinigradException>(() => workspace.OutputOf("Valu")).Message, StringComparison.Ordinal);
        Assert.Equal(
            "Net: Right has 8 elements, but 6 are needed for sizes batch = 2; pass exactly that many, or other sizes.",
            Assert.Throws<MinigradException>(() => model.Predict(new Batch([new float[8], new float[8]], [], [2]), workspace)).Message);
    }

    [Fact]
    public void Backward_WithoutForward_SaysWhatItNeeds()
    {
        MinigradException error = Assert.Throws<MinigradException>(() => _model.Backward(_model.CreateWorkspace([2])));

        Assert.StartsWith("Net: Backward needs a Forward in the same workspace just before it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_WorkspaceReusedForASmallerBatch_GivesWhatAFittingOneGives()
    {
        float[] input = [.. Enumerable.Range(0, 12).Select(i => i / 10f)];
        Workspace large = _model.CreateWorkspace([9]);
        _model.Forward(new Batch(new float[54], new int[9], [9]), large);

        float reused = _model.Forward(new Batch(input, [0, 2], [2]), large);
        float fitting = _model.Forward(new Batch(input, [0, 2], [2]), _model.CreateWorkspace([2]));

        Assert.Equal(fitting, reused);
    }
}
