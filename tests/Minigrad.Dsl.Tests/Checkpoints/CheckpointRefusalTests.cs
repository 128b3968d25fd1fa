using Xunit;

namespace Minigrad.Tests;

public sealed class CheckpointRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public CheckpointRefusalTests()
    {
        _path = Path.Combine(_folder.Path, "a.safetensors");
        new ResumableFit().Fit([new Checkpoint(_path, everySteps: 10, everyEpochs: 0)]);
    }

    public static TheoryData<string> Others => new(OtherFits.Keys);

    private static Dictionary<string, ResumableFit> OtherFits => new()
    {
        ["the model's seed is 1 in the checkpoint and 2 here"] = new() { Seed = 2 },
        ["the number of epochs is 3 in the checkpoint and 4 here"] = new() { Epochs = 4 },
        ["the number of training samples is 210 in the checkpoint and 211 here"] = new() { Samples = 211 },
        ["the training batch size is 32 in the checkpoint and 16 here; the validation batch size is 64 in the checkpoint and 32 here"] = new() { BatchSize = 16 },
        ["the seed of the samples' order is 3 in the checkpoint and 4 here"] = new() { DataSeed = 4 },
        ["the optimizer is Adam in the checkpoint and Sgd here; the list of hyper-parameters is LearningRate, Beta1"] = new() { Optimizer = new Sgd(0.1f) },
        ["the number of validation samples is 60 in the checkpoint and absent here"] = new() { Validates = false },
        ["Head.weight is [2, 4] in the model and [2, 3] in the file"] = new() { Classes = 4 },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Others))]
    public void Fit_ResumedWithSomethingElse_SaysWhatDiffersAndChangesNothing(string difference)
    {
        ResumableFit other = OtherFits[difference];
        StatefulTrace trace = new();

        AssertRefused(other, () => other.Fit([trace], resume: _path), difference);

        Assert.Empty(trace.Events);
    }

    [Fact]
    public void Fit_ResumedWithoutACallbackThatHasAState_IsRefused()
    {
        new ResumableFit().Fit([new StatefulTrace(), new StatefulTrace(), new Checkpoint(_path)]);
        ResumableFit other = new();

        AssertRefused(other, () => other.Fit([new StatefulTrace()], resume: _path), "The position has 'callback.Minigrad.Tests.StatefulTrace.1.number', the state of a callback that this fit does not have");
    }

    [Fact]
    public void Fit_ResumedWithOtherGroups_IsRefused()
    {
        ResumableFit other = new();
        other.Optimizer.AddGroup("head", "Head");

        AssertRefused(other, () => other.Fit(resume: _path), "the optimizer's groups are '' in the checkpoint and 'head (Head)' here");
    }

    [Fact]
    public void Fit_ResumedWhereACallbackRefusesItsState_LeavesTheModelAsItWas()
    {
        string path = Path.Combine(_folder.Path, "b.safetensors");
        new ResumableFit().Fit([new Stubborn(), new Checkpoint(path)]);
        ResumableFit other = new();

        AssertRefused(other, () => other.Fit([new Stubborn()], resume: path), "The state has no 'other'");
    }

    [Fact]
    public void Fit_ResumedFromAModelOrAForeignFile_SaysThatItIsNone()
    {
        string model = Path.Combine(_folder.Path, "model.safetensors");
        string foreign = _folder.Write("foreign.safetensors", RawSafeTensors.Create("{}"));
        ResumableFit fit = new();
        fit.Model.Save(model);

        AssertRefused(fit, () => fit.Fit(resume: model), $"{model} is no checkpoint from which a training can go on: it holds a model alone. A model's own values are read by Load.");
        AssertRefused(fit, () => fit.Fit(resume: foreign), $"{foreign} is no checkpoint from which a training can go on: another program wrote it. A model's own values are read by Load.");
        Assert.Throws<FileNotFoundException>(() => fit.Fit(resume: model + "x"));
    }

    [Theory]
    [InlineData("""{"format":2}""", "its state is not of format 1, the one that version 0.1.0 of this library reads")]
    [InlineData("[1]", "its state is not of format 1, the one that version 0.1.0 of this library reads")]
    [InlineData("""{"format":1}""", "its state has no 'integers'")]
    [InlineData("""{"format":1,"integers":{"a":"1"},"reals":{},"texts":{}}""", "'a' of its state is of another kind")]
    [InlineData("""{"format":1,"integers":{},"reals":{"a":"one"},"texts":{}}""", "'a' of its state is of another kind")]
    [InlineData("""{"format":1,"integers":{},"reals":{},"texts":{"a":1}}""", "'a' of its state is of another kind")]
    [InlineData("""{"format":1,"integers":{"a":1},"reals":{"a":1},"texts":{}}""", "The state has 'a' already")]
    [InlineData("""{"format":1,"integers":{},"reals":{},"texts":{}}""", "The state has no 'epoch'")]
    [InlineData("{", "is no checkpoint from which a training can go on")]
    public void Fit_ResumedFromAWrongState_SaysWhatIsWrong(string json, string reason)
    {
        SafeTensors.Write(_path, [], new Dictionary<string, string> { ["minigrad.checkpoint"] = json });
        ResumableFit fit = new();

        AssertRefused(fit, () => fit.Fit(resume: _path), reason);
    }

    [Fact]
    public void Fit_ResumedFromADamagedCheckpoint_IsRefused()
    {
        byte[] good = File.ReadAllBytes(_path);
        for (int at = 0; at < good.Length; at += 37)
        {
            byte[] damaged = [.. good];
            damaged[at] ^= 0x10;
            File.WriteAllBytes(_path, damaged);
            ResumableFit fit = new();
            AssertRefused(fit, () => fit.Fit(resume: _path), $"{_path} is not a safetensors file that can be read");

            File.WriteAllBytes(_path, good[..at]);
            AssertRefused(fit, () => fit.Fit(resume: _path), $"{_path} is not a safetensors file that can be read");
        }
    }

    private static void AssertRefused(ResumableFit fit, Action run, string reason)
    {
        string before = fit.Model.Parameters.Checksum;
        float beta = fit.Optimizer.Settings[0].Value;

        MinigradException error = Assert.Throws<MinigradException>(run);

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, fit.Model.Parameters.Checksum);
        Assert.Equal(0, fit.Optimizer.StateOf(fit.Model).Step);
        Assert.Equal(beta, fit.Optimizer.Settings[0].Value);
    }

    private sealed class Stubborn : Callback
    {
        public override void SaveState(CallbackState state) => state.Set("this", 1);

        public override void LoadState(CallbackState state) => state.GetLong("other");
    }
}
