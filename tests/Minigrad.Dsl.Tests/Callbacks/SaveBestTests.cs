using Xunit;

namespace Minigrad.Tests;

public class SaveBestTests
{
    // Each epoch's step adds 1 to the weight, and the buffer follows it.
    private static readonly float[] s_losses = [3, 1, 2, 4];

    [Fact]
    public void Fit_EndsWithTheBestEpochsParametersAndBuffers()
    {
        SaveBest best = new();

        ScriptedModel model = ScriptedEpochs.Fit(s_losses, new Buffer(), best).Model;

        Assert.Equal((1.0, 2), (best.Best, best.BestEpoch));
        Assert.Equal((2f, 20f), (model.Parameters[0].Values[0], model.Buffers[0].Values[0]));
    }

    [Fact]
    public void Fit_WithoutRestore_EndsWithTheLastAndCanRestoreLater()
    {
        SaveBest best = new(restore: false);

        ScriptedModel model = ScriptedEpochs.Fit(s_losses, new Buffer(), best).Model;
        Assert.Equal((4f, 40f), (model.Parameters[0].Values[0], model.Buffers[0].Values[0]));

        best.Restore(model);
        Assert.Equal((2f, 20f), (model.Parameters[0].Values[0], model.Buffers[0].Values[0]));
    }

    [Fact]
    public void Fit_Stopped_RestoresToo()
    {
        ScriptedModel model = ScriptedEpochs.Fit(s_losses, new SaveBest(), new EarlyStopping(patience: 1)).Model;

        Assert.Equal(2f, model.Parameters[0].Values[0]);
    }

    [Fact]
    public void Fit_WithAPath_LeavesTheBestModelInTheFile()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "best.safetensors");
        ScriptedModel loaded = new(1);

        ScriptedEpochs.Fit(s_losses, new Buffer(), new SaveBest(restore: false, path: path));
        loaded.Load(path);

        Assert.Equal((2f, 20f), (loaded.Parameters[0].Values[0], loaded.Buffers[0].Values[0]));
    }

    [Fact]
    public void Restore_WithNothingOrAnotherModel_IsRefused()
    {
        SaveBest best = new();
        Assert.Equal(
            "SaveBest has nothing to restore: no epoch of a fit with this callback has ended yet.",
            Assert.Throws<MinigradException>(() => best.Restore(new ScriptedModel(1))).Message);
        ScriptedEpochs.Fit(s_losses, best);
        Assert.Equal(
            "SaveBest holds 16 parameter and 16 buffer elements, and ScriptedModel has 32 and 16: restore a model of the class that was trained.",
            Assert.Throws<MinigradException>(() => best.Restore(new ScriptedModel(17))).Message);
    }

    [Fact]
    public void State_SavedAndLoaded_HoldsTheBest()
    {
        SaveBest best = new();
        ScriptedEpochs.Fit(s_losses, best);
        ScriptedModel model = new(1);

        ScriptedEpochs.Reloaded(best, new SaveBest()).Restore(model);

        Assert.Equal(2f, model.Parameters[0].Values[0]);
    }

    private sealed class Buffer : Callback
    {
        public override void AfterStep(TrainingState state) => state.Model.Buffers[0].Values[0] += 10;
    }
}
