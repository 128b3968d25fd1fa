using Minigrad.TestKit;
using Xunit;
using Xunit.Sdk;

namespace Minigrad.Generators.Tests.TestKit;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("snapshot");

    private string TestFile => Path.Combine(folder.FullName, "NetTests.cs");

    private string Verified => Path.Combine(folder.FullName, "NetTests.Emit#Net.g.verified.cs");

    private string Received => Path.Combine(folder.FullName, "NetTests.Emit#Net.g.received.cs");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Verify_NoAcceptedText_FailsAndSaysHowToAccept()
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(() => Verify("class Net;\r\n"));

        Assert.Equal("class Net;\n", File.ReadAllText(Received));
        Assert.Contains($"mv '{Received}' '{Verified}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_OtherText_NamesTheFirstLineThatDiffers()
    {
        File.WriteAllText(Verified, "class Net\n{\n}\n");

        XunitException failure = Assert.ThrowsAny<XunitException>(() => Verify("class Net\n{ }\n"));

        Assert.Contains("first in line 2:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("accepted: {\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("received: { }\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_SameTextOfAnotherToolVersion_PassesAndRemovesTheReceivedFile()
    {
        File.WriteAllText(Verified, "[GeneratedCode(\"Minigrad\", \"{Version}\")]\n");
        File.WriteAllText(Received, "an earlier failure");

        Verify("[GeneratedCode(\"Minigrad\", \"1.2.3.0\")]\r\n");

        Assert.False(File.Exists(Received));
    }

    private void Verify(string text)
    {
        // A diff window has no place in these tests.
        string? ci = Environment.GetEnvironmentVariable("CI");
        Environment.SetEnvironmentVariable("CI", "true");
        try
        {
            Snapshot.Verify(text, "Net.g", "cs", "Emit", TestFile);
        }
        finally
        {
            Environment.SetEnvironmentVariable("CI", ci);
        }
    }
}
