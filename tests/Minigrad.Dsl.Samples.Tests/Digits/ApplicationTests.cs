using System.Text.Json;
using Digits;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

/// <summary>The whole program, in this process.</summary>
public sealed class ApplicationTests : IDisposable
{
    private static readonly string[] Fields =
    [
        "dataset", "model", "epochs", "seed", "validLoss", "validAccuracy", "trainSeconds", "stepMicroseconds", "peakMegabytes",
        "parameterChecksum",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("digits-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Run_JsonToStandardOutput_PutsTheObjectThereAndAllElseOnStandardError()
    {
        (int code, string output, string error) = Run("--model mlp --epochs 1 --seed 4 --json -");

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(Fields, json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("drawn", json.RootElement.GetProperty("dataset").GetString());
        Assert.Equal("mlp", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("epochs").GetInt32());
        Assert.Equal(4, json.RootElement.GetProperty("seed").GetInt32());
        Assert.InRange(json.RootElement.GetProperty("validAccuracy").GetDouble(), 0.75, 0.97);
        Assert.InRange(json.RootElement.GetProperty("validLoss").GetDouble(), 0.1, 0.8);
        Assert.InRange(json.RootElement.GetProperty("peakMegabytes").GetDouble(), 20, 4_000);
        Assert.Matches("^[0-9A-Fa-f]{64}$", json.RootElement.GetProperty("parameterChecksum").GetString());
        Assert.Contains("epoch 1/1  train loss ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RedirectedOutput_HasPlainLinesWithoutControlCharacters()
    {
        (int code, string output, string error) = Run("--model mlp --epochs 2");

        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.DoesNotContain(output.ReplaceLineEndings(""), char.IsControl);
        Assert.Equal(2, output.Split('\n').Count(line => line.StartsWith("epoch ", StringComparison.Ordinal)));
        Assert.Contains("valid accuracy", output, StringComparison.Ordinal);
        Assert.Matches("of 4,000 images are read wrong, most often [0-9] as [0-9] \\([0-9]+\\)", output);
        Assert.Matches("[0-9] read as [0-9] \\([0-9]+ % sure\\)", output);
    }

    [Fact]
    public void Run_OtherThreadCount_TrainsTheSameParameters() =>
        Assert.Equal(Checksum("--model cnn --epochs 1 --threads 1"), Checksum($"--model cnn --epochs 1 --threads {Environment.ProcessorCount}"));

    [Fact]
    public void Run_CancelledBeforeTheFirstBatch_ReportsTheUntrainedModel()
    {
        string path = Path.Combine(folder.FullName, "report.json");

        (int code, string output, _) = Run($"--model mlp --json {path}", new CancellationToken(canceled: true));

        Assert.Equal(0, code);
        Assert.Contains("Cancelled", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal(0, json.RootElement.GetProperty("epochs").GetInt32());
        Assert.InRange(json.RootElement.GetProperty("validAccuracy").GetDouble(), 0, 0.4);
    }

    [Fact]
    public void Run_LearningRateTooHigh_ReturnsOneAndSaysWhatToChange()
    {
        (int code, string output, _) = Run("--model mlp --epochs 1 --lr 1e30");

        Assert.Equal(1, code);
        Assert.Contains("try a smaller learning rate", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FolderWithoutTheFiles_SaysSoInOneLineAndReturnsTwo()
    {
        (int code, string output, string error) = Run($"--data {folder.FullName}");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith($"digits: {folder.FullName}: expected the file train-images-idx3-ubyte", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(character => character == '\n'));
    }

    private static string Checksum(string arguments)
    {
        (_, string output, _) = Run(arguments + " --json -");
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("parameterChecksum").GetString()!;
    }

    private static (int Code, string Output, string Error) Run(string arguments, CancellationToken cancellationToken = default)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = Application.Run(arguments.Split(' '), output, error, cancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
