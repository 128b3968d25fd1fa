using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Integration.Tests;

/// <summary>Slices whose place only the run knows.</summary>
[Collection(SharedModels.Name)]
public sealed class SliceTests(GeneratedModels models)
{
    [Fact]
    public void Predict_MorePositionsThanLearned_NamesLayerAxisAndSizes()
    {
        ModelCase one = ModelCases.Find("learned positions");
        IModel model = models.Create(one);
        Workspace workspace = model.CreateWorkspace([2, 7]);

        MinigradException error = Assert.Throws<MinigradException>(() => model.Predict(new Batch(new float[2 * 7 * 3], new float[2 * 7 * 3], [2, 7]), workspace).Length);

        Assert.Equal("Net: layer 'Position' slices axis 'positions' of 'Table', 7 from 0 on, but the axis has 6: run with other sizes, or declare a longer axis.", error.Message);
        Assert.Equal(2 * 6 * 3, model.Predict(new Batch(new float[2 * 6 * 3], new float[2 * 6 * 3], [2, 6]), workspace).Length);
    }
}
