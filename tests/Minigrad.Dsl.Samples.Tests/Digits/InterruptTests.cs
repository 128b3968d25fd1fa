using System.Diagnostics;
using System.Text.Json;
using Digits;
using Xunit;

namespace Minigrad.Samples.Tests.Digits;

public sealed class InterruptTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("digits-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Program_Interrupted_EndsWithTheReportSoFar(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill.");
        string path = Path.Combine(folder.FullName, "report.json");
        using Process program = Start("dotnet", [typeof(Application).Assembly.Location, "--model", "mlp", "--epochs", "1000", "--json", path]);
        using CancellationTokenSource timeout = new(Patience);
        using CancellationTokenRegistration abandon = timeout.Token.Register(program.Kill);
        List<string> lines = [];
        while (!lines.Any(line => line.StartsWith("epoch 1/1000", StringComparison.Ordinal)))
        {
            lines.Add(await program.StandardOutput.ReadLineAsync(timeout.Token) ?? throw new EndOfStreamException(string.Join('\n', lines)));
        }

        using Process kill = Start("kill", [$"-{signal}", $"{program.Id}"]);
        string rest = await program.StandardOutput.ReadToEndAsync(timeout.Token);
        await program.WaitForExitAsync(timeout.Token);

        Assert.Equal(0, program.ExitCode);
        // The signal may come while it trains, while it validates, or between two epochs.
        Assert.Matches("Cancelled (in epoch [0-9]+ of 1000 (in validation )?after batch [0-9]+ of [0-9]+|after epoch [0-9]+ of 1000)", rest);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(path, timeout.Token));
        Assert.InRange(json.RootElement.GetProperty("epochs").GetInt32(), 1, 999);
        Assert.InRange(json.RootElement.GetProperty("validAccuracy").GetDouble(), 0.7, 0.99);
    }

    private static Process Start(string file, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
}
