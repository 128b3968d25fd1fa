using Xunit;

namespace Minigrad.Testing.Tests;

[Collection("Environment")]
public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshot");

    private string TestFile => Path.Combine(_folder.FullName, "NetTests.cs");

    private string Verified => Path.Combine(_folder.FullName, "NetTests.Emit#Net.g.verified.cs");

    private string Received => Path.Combine(_folder.FullName, "NetTests.Emit#Net.g.received.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Snapshot_NoAcceptedText_FailsAndSaysHowToAccept()
    {
        ExpectationException failure = Assert.Throws<ExpectationException>(() => Verify("class Net;\r\n"));

        Assert.Equal("class Net;\n", File.ReadAllText(Received));
        Assert.Contains($"mv '{Received}' '{Verified}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_OtherText_NamesTheFirstLineThatDiffers()
    {
        File.WriteAllText(Verified, "class Net\n{\n}\n");

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Verify("class Net\n{ }\n"));

        Assert.Contains("first in line 2:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("accepted: {\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("received: { }\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_SameTextOfAnotherToolVersion_PassesAndRemovesTheReceivedFile()
    {
        File.WriteAllText(Verified, "[GeneratedCode(\"Minigrad\", \"{Version}\")]\n");
        File.WriteAllText(Received, "an earlier failure");

        Verify("[GeneratedCode(\"Minigrad\", \"1.2.3.0\")]\r\n");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Snapshot_FileOfAMappedPath_SaysWhatToSet()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Expect.Snapshot("text", file: "/_/tests/NetTests.cs"));

        Assert.Contains("Set DeterministicSourcePaths to false", error.Message, StringComparison.Ordinal);
    }

    private void Verify(string text) => Quietly.Run(() => Expect.Snapshot(text, "Net.g", "cs", "Emit", TestFile));
}
