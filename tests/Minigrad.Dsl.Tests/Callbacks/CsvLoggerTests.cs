using System.Text;
using Xunit;
using static Minigrad.Tests.ToyData;

namespace Minigrad.Tests;

public sealed class CsvLoggerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "logs", "epochs.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Log_OfTwoFits_HasOneHeaderAndEachEpochsNumbers()
    {
        CsvLogger logger = new(File);
        Learner<SoftmaxModel> learner = new(
            new(2, 3, seed: 1), Blobs(), new Adam(0.05f), [logger], [new AverageMetric("a \"b\", c", (_, in _) => 0.5)]);

        EpochResult[] epochs = [.. learner.Fit(epochs: 2).Epochs, .. learner.Fit(epochs: 1).Epochs];

        string[] lines = System.IO.File.ReadAllText(File).Split("\r\n");
        Assert.Equal("epoch,steps,seconds,learning_rate,train_loss,valid_loss,train_Accuracy,valid_Accuracy,\"train_a \"\"b\"\", c\",\"valid_a \"\"b\"\", c\"", lines[0]);
        Assert.Equal(epochs.Length + 2, lines.Length);
        Assert.Equal("", lines[^1]);
        for (int i = 0; i < epochs.Length; i++)
        {
            Evaluation train = epochs[i].Train, valid = epochs[i].Valid!;
            FormattableString expected = $"{i + 1},6,{epochs[i].Seconds},0.05,{train.Loss},{valid.Loss},{train.Accuracy},{valid.Accuracy},0.5,0.5";
            Assert.Equal(FormattableString.Invariant(expected), lines[i + 1]);
        }
    }

    [Fact]
    public void Log_WithoutValidationAndFiniteLoss_HasEmptyFieldsAndNaN()
    {
        CsvLogger logger = new(File);
        DataLoaders data = new(Regression(batchSize: 50).Train);

        History history = new Learner<LinearModel>(new(3, seed: 1), data, new Sgd(1e30f)) { StopWhenDiverged = false }.Fit(epochs: 3, callbacks: [logger]);

        string[] lines = System.IO.File.ReadAllLines(File);
        Assert.Equal("epoch,steps,seconds,learning_rate,train_loss,valid_loss", lines[0]);
        Assert.Equal(FormattableString.Invariant($"3,2,{history.Epochs[2].Seconds},1E+30,NaN,"), lines[3]);
    }

    [Fact]
    public void Rows_OfAFitInProgress_AreInTheFile()
    {
        List<int> lines = [];
        AfterEpochs count = new(() => lines.Add(System.IO.File.ReadAllLines(File).Length));

        new Learner<LinearModel>(new(3), Regression(batchSize: 50), new Sgd(0.1f)).Fit(epochs: 3, callbacks: [new CsvLogger(File), count]);

        Assert.Equal([2, 3, 4], lines);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    public void File_ThatExists_IsReplacedOrContinued(bool append, int lines)
    {
        Fit(new CsvLogger(File));

        Fit(new CsvLogger(File, append));

        Assert.Equal(lines, System.IO.File.ReadAllLines(File).Length);
    }

    [Fact]
    public void File_OfOtherColumns_IsRefusedAndLeftAsItIs()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "epoch,loss\r\n1,2\r\n");

        MinigradException error = Assert.Throws<MinigradException>(() => Fit(new CsvLogger(File, append: true)));

        Assert.Equal(
            $"Callback CsvLogger failed in AfterEpoch (epoch 1 of 1, batch 2 of 2): '{File}' begins with 'epoch,loss\r\n1,2', "
            + "but this fit writes the columns 'epoch,steps,seconds,learning_rate,train_loss,valid_loss': log to another file.",
            error.Message);
        Assert.Equal("epoch,loss\r\n1,2\r\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void State_OfAFitThatGoesOn_DropsTheRowsAfterIt()
    {
        CsvLogger first = new(File);
        CallbackState saved = new();
        int epochs = 0;
        AfterEpochs save = new(() =>
        {
            epochs++;
            if (epochs == 2) first.SaveState(saved);
        });
        new Learner<LinearModel>(new(3), Regression(batchSize: 50), new Sgd(0.1f)).Fit(epochs: 4, callbacks: [first, save]);
        string[] before = System.IO.File.ReadAllLines(File);
        CsvLogger second = new(File);
        second.LoadState(saved);

        Fit(second);

        string[] after = System.IO.File.ReadAllLines(File);
        Assert.Equal(before[..3], after[..3]);
        Assert.Equal(4, after.Length);
        Assert.StartsWith("3,2,", after[3], StringComparison.Ordinal);
    }

    [Fact]
    public void State_OfAFileThatIsShorter_IsRefused()
    {
        CsvLogger first = new(File);
        Fit(first);
        CallbackState saved = new();
        first.SaveState(saved);
        System.IO.File.WriteAllText(File, "epoch");
        CsvLogger second = new(File);
        second.LoadState(saved);

        Assert.Contains($"'{File}' has 5 bytes, but this log had ", Assert.Throws<MinigradException>(() => Fit(second)).Message, StringComparison.Ordinal);
        Assert.Equal("epoch", System.IO.File.ReadAllText(File, Encoding.UTF8));
    }

    private static void Fit(Callback callback) => new Learner<LinearModel>(new(3), Regression(batchSize: 50), new Sgd(0.1f)).Fit(epochs: 1, callbacks: [callback]);

    private sealed class AfterEpochs(Action action) : Callback
    {
        public override int Order => int.MaxValue;

        public override void AfterEpoch(TrainingState state) => action();
    }
}
