using Xunit;
using Xunit.Abstractions;

namespace Minigrad.Dsl.Package.Tests;

[Collection(PackageGroup.Name)]
public sealed class ConsumerTests(PackedPackage package, ITestOutputHelper output)
{
    private const string Expected = """
        outputs 40
        outputs agree True
        loss agrees True
        step agrees True
        learned True

        """;

    [Fact]
    public void Run_ModelFromThePackage_ComputesWhatPlainArithmeticDoes()
    {
        ConsumerProject project = package.CopyProject("Mlp");
        project.Dotnet("build", "-c", "Release").AssertClean();

        Outcome run = project.Dotnet("run", "-c", "Release", "--no-build").AssertClean();

        output.WriteLine(run.Errors);
        Assert.Equal(Expected, run.Output);
    }

    [SkippableFact]
    public void Publish_NativeAot_HasNoWarningAndComputesTheSame()
    {
        ConsumerProject project = package.CopyProject("Mlp");

        string linker = NativePublish.Run(project);
        Outcome run = project.Start("native/Mlp").AssertClean();

        output.WriteLine($"binary {project.Size("native/Mlp") / 1024} KiB, linked by {linker}; {run.Errors}");
        Assert.Equal(Expected, run.Output);
    }

    [Fact]
    public void Chain_OfLibrariesThatSeeEachOthersInternals_HasNoDuplicateTypes()
    {
        ConsumerProject project = package.CopyProject("Chain");
        project.Dotnet("build", "Second.Tests").AssertClean();

        Outcome run = project.Dotnet("run", "--no-build", "--project", "Second.Tests").AssertClean();

        // Linear layers have inputs x outputs weights and a bias: 6 -> 5 -> 2, 4 -> 7 -> 3, 3 -> 2 -> 1.
        Assert.Equal("first 47\nsecond 59\ntests 11\n", run.Output);
    }

    [Fact]
    public void Run_SingleFileProgram_Learns()
    {
        Outcome run = package.CopyProject("Single").Dotnet("run", "app.cs").AssertClean();

        Assert.Equal("learned True\n", run.Output);
    }

    [Theory]
    [InlineData("true", "Broken.cs(6,28): error MG2004")]
    [InlineData("false", "error CS1029")]
    public void Build_WrongShape_Fails(string runAnalyzers, string error)
    {
        Outcome build = package.CopyProject("Broken").Dotnet("build", $"-p:RunAnalyzers={runAnalyzers}");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains(error, build.Output, StringComparison.Ordinal);
        Assert.Contains("Broken", build.Output, StringComparison.Ordinal);
    }
}
