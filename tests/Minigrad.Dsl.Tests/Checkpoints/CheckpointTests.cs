using Xunit;

namespace Minigrad.Tests;

public sealed class CheckpointTests : IDisposable
{
    private const string PlaceRule =
        "The checkpoint path is 'PATH'; {epoch} and {step} can stand in the file's name only, each at most once, with something between them that is no digit.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fit_ResumedFromEveryCheckpoint_GivesTheSameBitsAndHistory()
    {
        string path = In("{epoch}-{step}.safetensors");
        ResumableFit whole = new();
        History expected = whole.Fit([new Checkpoint(path, everySteps: 1)]);
        string[] files = Directory.GetFiles(_folder.Path);
        Assert.Equal(3 * 7, files.Length);

        foreach (string file in files)
        {
            ResumableFit resumed = new();
            History history = resumed.Fit(resume: file);

            Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
            Assert.Equal(whole.Counter.Batches, resumed.Counter.Batches);
            AssertSame(expected, history);
            Assert.Equal(whole.Optimizer.StateOf(whole.Model).Step, resumed.Optimizer.StateOf(resumed.Model).Step);
            foreach (string slot in whole.Optimizer.Slots)
            {
                Assert.Equal(whole.Optimizer.StateOf(whole.Model).Slot(slot).ToArray(), resumed.Optimizer.StateOf(resumed.Model).Slot(slot).ToArray());
            }

            Assert.Equal(whole.Optimizer.Settings, resumed.Optimizer.Settings);
        }
    }

    [Fact]
    public void Fit_ResumedAfterAnEarlierFitOfTheSameLearner_GoesOnWithItsOrderOfSamples()
    {
        string path = In("a.safetensors");
        ResumableFit whole = new();
        whole.Fit();
        whole.Fit([new Checkpoint(path, everySteps: 10, everyEpochs: 0)]);

        ResumableFit resumed = new();
        resumed.Fit(resume: path);

        Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
        whole.Fit();
        resumed.Fit();
        Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
    }

    [Fact]
    public void Fit_ResumedWhenItWasDone_ReturnsWhatItGave()
    {
        string path = In("a.safetensors");
        ResumableFit whole = new();
        History expected = whole.Fit([new Checkpoint(path)]);

        ResumableFit resumed = new();
        History history = resumed.Fit(resume: Checkpoint.Latest(path));

        AssertSame(expected, history);
        Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
        Assert.True(history.Seconds >= expected.Epochs.Sum(epoch => epoch.Seconds));
    }

    [Fact]
    public void Fit_ResumedWithinAnEpoch_DoesNotRepeatItsBeginning()
    {
        string path = In("a.safetensors");
        new ResumableFit().Fit([new StatefulTrace(), new Checkpoint(path, everySteps: 10, everyEpochs: 0)]);
        StatefulTrace trace = new();

        // Step 20 of 3 x 7 is the last but one of the third epoch.
        new ResumableFit().Fit([trace], resume: path);

        Assert.Equal(
            ["BeforeFit", "LoadState", "BeforeBatch 7/7 at 20", "AfterEpoch 3", "AfterFit"],
            trace.Events);
    }

    [Fact]
    public void Fit_StateOfEveryKind_IsLoadedAgain()
    {
        string path = In("a.safetensors");
        StatefulTrace saved = new() { Text = "ein \"Text\" ☃", Values = [1, float.NaN, -0f], Number = double.NegativeInfinity };
        new ResumableFit().Fit([saved, new Checkpoint(path, everySteps: 10, everyEpochs: 0)]);
        StatefulTrace loaded = new(), other = new() { Text = "unchanged" };

        new ResumableFit().Fit([loaded, other], resume: path);

        Assert.Equal((saved.Text, saved.Number), (loaded.Text, loaded.Number));
        Assert.Equal(saved.Values.Select(BitConverter.SingleToInt32Bits), loaded.Values.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal("unchanged", other.Text);
    }

    [Fact]
    public void Load_ATrainingsCheckpoint_ReadsItsModel()
    {
        string path = In("a.safetensors");
        ResumableFit whole = new();
        whole.Fit([new Checkpoint(path)]);
        SoftmaxModel model = new(2, 3, seed: 9);

        LoadReport report = model.Load(path);

        Assert.Equal(whole.Model.Parameters.Checksum, model.Parameters.Checksum);
        Assert.Equal(["Head.weight"], report.Loaded);
    }

    [Fact]
    public void Fit_Checkpoints_KeepTheNewestAndNothingElseIsDeleted()
    {
        string path = In("run-{epoch}-{step}.safetensors");
        string[] others = [_folder.Write("run-1-2.txt", 1), _folder.Write("run-x-00000001.safetensors", 1)];
        Checkpoint checkpoint = new(path, everySteps: 5, keep: 3);

        new ResumableFit().Fit([checkpoint]);

        string[] kept = [In("run-0003-00000015.safetensors"), In("run-0003-00000020.safetensors"), In("run-0003-00000021.safetensors")];
        Assert.Equal(kept.Concat(others).Order(), Directory.GetFiles(_folder.Path).Order());
        Assert.Equal(kept[2], checkpoint.LastFile);
        Assert.Equal(kept[2], Checkpoint.Latest(path));
    }

    [Fact]
    public void Fit_StopAskedFor_WritesNoCheckpointAnyMore()
    {
        string path = In("{step}.safetensors");
        StopAt stop = new(12);

        new ResumableFit().Fit([stop, new Checkpoint(path, everySteps: 1)]);

        Assert.Equal(In("00000011.safetensors"), Checkpoint.Latest(path));
    }

    [Fact]
    public void Fit_CheckpointThatCannotBeWritten_SaysSoAndLeavesTheModelTrained()
    {
        string path = In("taken.safetensors");
        Directory.CreateDirectory(path);
        ResumableFit fit = new();

        MinigradException error = Assert.Throws<MinigradException>(() => fit.Fit([new Checkpoint(path, everyEpochs: 3)]));

        Assert.StartsWith("Callback Checkpoint failed in AfterFit", error.Message, StringComparison.Ordinal);
        Assert.True(error.InnerException is IOException or UnauthorizedAccessException);
        ResumableFit other = new();
        other.Fit();
        Assert.Equal(other.Model.Parameters.Checksum, fit.Model.Parameters.Checksum);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Fit_Cancelled_WritesACheckpointFromWhichNothingIsLost()
    {
        string path = In("a.safetensors");
        ResumableFit whole = new(), stopped = new(), resumed = new();
        whole.Fit();
        using CancellationTokenSource source = new();
        CancelAt cancel = new(12, source);

        Assert.Equal(StopReason.Cancelled, stopped.Fit([cancel, new Checkpoint(path)], cancellationToken: source.Token).StopReason);
        StatefulTrace trace = new();
        resumed.Fit([trace], resume: path);

        Assert.Equal("BeforeBatch 6/7 at 12", trace.Events[1]);
        Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
    }

    [Fact]
    public void Fit_EveryKindOfOptimizer_GoesOnBitForBit()
    {
        Func<Optimizer>[] optimizers =
        [
            () => new Sgd(0.05f, momentum: 0.9f, nesterov: true), () => new RmsProp(0.01f), () => new AdamW(0.05f), () => new Lamb(0.05f), () => new Lion(0.01f),
            () => new Lookahead(new Adam(0.05f), interval: 3),
        ];
        foreach (Func<Optimizer> optimizer in optimizers)
        {
            string path = In("a.safetensors");
            ResumableFit whole = new() { Optimizer = Grouped(optimizer()) }, resumed = new() { Optimizer = Grouped(optimizer()) };
            whole.Fit([new Checkpoint(path, everySteps: 10, everyEpochs: 0)]);

            resumed.Fit(resume: path);

            Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
            Assert.Equal(whole.Optimizer.Settings, resumed.Optimizer.Settings);
        }

        static Optimizer Grouped(Optimizer optimizer)
        {
            optimizer.AddGroup("head", "Head").Scale(nameof(Optimizer.LearningRate), 0.5f);
            return optimizer;
        }
    }

    [Fact]
    public void Fit_FrozenByACallback_IsFrozenWhereItGoesOn()
    {
        string path = In("a.safetensors");
        ResumableFit whole = new(), resumed = new();
        whole.Fit([new FreezeAt(9), new Checkpoint(path, everySteps: 10, everyEpochs: 0)]);

        resumed.Fit([new FreezeAt(9)], resume: path);

        Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
        Assert.Equal((9L, 21L), (resumed.Optimizer.StateOf(resumed.Model).ParameterSteps[0], resumed.Optimizer.StateOf(resumed.Model).Step));
    }

    [Fact]
    public void Fit_BuiltInCallbacks_GoOnBitForBit()
    {
        string path = In("{step}.safetensors");
        Callback[] Callbacks() =>
            [new Recorder(), new GradientAccumulation(2), GradientClipping.ByNorm(0.5f), new ReduceOnPlateau(patience: 1), new SaveBest(), WeightAveraging.Exponential(0.9), new EarlyStopping(patience: 5)];
        ResumableFit whole = new() { Schedule = null };
        Callback[] first = Callbacks();
        History expected = whole.Fit([.. first, new Checkpoint(path, everySteps: 1)]);

        foreach (string file in Directory.GetFiles(_folder.Path))
        {
            ResumableFit resumed = new() { Schedule = null };
            Callback[] callbacks = Callbacks();
            AssertSame(expected, resumed.Fit(callbacks, resume: file));

            Assert.Equal(whole.Model.Parameters.Checksum, resumed.Model.Parameters.Checksum);
            Assert.Equal(((Recorder)first[0]).Losses, ((Recorder)callbacks[0]).Losses);
            Assert.Equal(whole.Optimizer.LearningRate, resumed.Optimizer.LearningRate);
        }
    }

    [Fact]
    public void Latest_NoFileOrFolder_IsNullAndTheFolderIsMadeByTheFit()
    {
        string path = Path.Combine(_folder.Path, "new", "folder", "{epoch}.safetensors");
        Assert.Null(Checkpoint.Latest(path));
        Assert.Null(Checkpoint.Latest(In("none.safetensors")));

        new ResumableFit().Fit([new Checkpoint(path)]);

        Assert.Equal(Path.Combine(_folder.Path, "new", "folder", "0003.safetensors"), Checkpoint.Latest(path));
    }

    [Theory]
    [InlineData("a.safetensors", 0, 0, 0, "A checkpoint every 0 steps and every 0 epochs, 0 to keep: none may be negative, and one of the first two must be more than 0.")]
    [InlineData("a.safetensors", -1, 1, 0, "A checkpoint every -1 steps and every 1 epochs, 0 to keep: none may be negative, and one of the first two must be more than 0.")]
    [InlineData("a.safetensors", 0, 1, 2, "2 checkpoints are to be kept but all have one name, 'a.safetensors': put {step} or {epoch} in the file's name.")]
    [InlineData("{step}/a", 0, 1, 0, PlaceRule)]
    [InlineData("{step}{epoch}", 0, 1, 0, PlaceRule)]
    [InlineData("{step}0", 0, 1, 0, PlaceRule)]
    [InlineData("{step}-{step}", 0, 1, 0, PlaceRule)]
    public void Constructor_SettingsThatCannotWork_AreRefused(string path, int everySteps, int everyEpochs, int keep, string message) => Assert.Equal(
        message.Replace("PATH", path, StringComparison.Ordinal),
        Assert.Throws<MinigradException>(() => new Checkpoint(path, everySteps, everyEpochs, keep)).Message);

    private static void AssertSame(History expected, History actual)
    {
        Assert.Equal((expected.Steps, expected.StopReason, expected.StopMessage), (actual.Steps, actual.StopReason, actual.StopMessage));
        Assert.Equal(expected.Epochs.Count, actual.Epochs.Count);
        foreach ((EpochResult one, EpochResult other) in expected.Epochs.Zip(actual.Epochs))
        {
            Assert.Equal((one.Epoch, one.Steps, one.Train.Loss, one.Train.Count), (other.Epoch, other.Steps, other.Train.Loss, other.Train.Count));
            Assert.Equal(one.Train.Metrics, other.Train.Metrics);
            Assert.Equal((one.Valid!.Loss, one.Valid.Count), (other.Valid!.Loss, other.Valid.Count));
            Assert.Equal(one.Valid.Metrics, other.Valid.Metrics);
        }
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
