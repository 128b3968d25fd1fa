using System.Text.Json;
using Xunit;
using static Minigrad.Tests.ToyData;

namespace Minigrad.Tests;

public sealed class JsonLinesLoggerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "epochs.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Log_OfAFit_HasEachEpochsNumbers()
    {
        Learner<SoftmaxModel> learner = new(new(2, 3, seed: 1), Blobs(), new Adam(0.05f), [new JsonLinesLogger(File)]);

        EpochResult[] epochs = [.. learner.Fit(epochs: 2).Epochs, .. learner.Fit(epochs: 1).Epochs];

        string[] lines = System.IO.File.ReadAllText(File).Split('\n');
        Assert.Equal(epochs.Length + 1, lines.Length);
        for (int i = 0; i < epochs.Length; i++)
        {
            using JsonDocument json = JsonDocument.Parse(lines[i]);
            JsonElement root = json.RootElement, valid = root.GetProperty("valid");
            Assert.Equal(["epoch", "steps", "seconds", "learningRate", "train", "valid"], root.EnumerateObject().Select(property => property.Name));
            Assert.Equal((i + 1, 6, 0.05f), (root.GetProperty("epoch").GetInt32(), root.GetProperty("steps").GetInt32(), root.GetProperty("learningRate").GetSingle()));
            Assert.Equal(epochs[i].Seconds, root.GetProperty("seconds").GetDouble());
            Assert.Equal(epochs[i].Train.Loss, root.GetProperty("train").GetProperty("loss").GetDouble());
            Assert.Equal(epochs[i].Valid!.Loss, valid.GetProperty("loss").GetDouble());
            Assert.Equal(epochs[i].Valid!.Accuracy, valid.GetProperty("metrics").GetProperty("Accuracy").GetDouble());
        }
    }

    [Fact]
    public void Log_WithoutValidationAndFiniteLoss_HasNullAndText()
    {
        DataLoaders data = new(Regression(batchSize: 50).Train);

        new Learner<LinearModel>(new(3, seed: 1), data, new Sgd(1e30f)) { StopWhenDiverged = false }.Fit(epochs: 3, callbacks: [new JsonLinesLogger(File)]);

        string last = System.IO.File.ReadAllLines(File)[2];
        Assert.StartsWith("{\"epoch\":3,\"steps\":2,\"seconds\":", last, StringComparison.Ordinal);
        Assert.EndsWith(",\"learningRate\":1E+30,\"train\":{\"loss\":\"NaN\",\"metrics\":{}},\"valid\":null}", last, StringComparison.Ordinal);
    }
}
