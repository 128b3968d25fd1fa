using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace Minigrad.Dsl.Package.Tests;

[Collection(PackageGroup.Name)]
public sealed class TensorsPackageTests(PackedPackage package)
{
    private const string Expected = """
        4 20 10 50
        1 3 2 4
        1 2 3 4 5 6
        Einsum.Of("a b, b c -> a c"): axis 'b' is 3 in operand 'x1' but 2 in operand 'x2'; one axis has one size.

        """;

    [Fact]
    public void Nuspec_Dependencies_BringTheGenerator()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Tensors.FullName);
        using Stream stream = archive.GetEntry("Minigrad.Dsl.Tensors.nuspec")!.Open();
        XElement[] dependencies = [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency")];

        Assert.Equal(["Minigrad.Dsl", "System.Numerics.Tensors"], dependencies.Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        XElement core = dependencies.Single(element => element.Attribute("id")!.Value == "Minigrad.Dsl");
        Assert.Equal((package.Version, "All", null), (core.Attribute("version")!.Value, core.Attribute("include")?.Value, core.Attribute("exclude")?.Value));
    }

    [Fact]
    public void Run_CallsInAProjectWithInterceptorsOfItsOwn_AreCompiledAndKeepItsSetting()
    {
        ConsumerProject project = package.CopyProject("Inline");
        project.Dotnet("build", "-c", "Release").AssertClean();

        Outcome namespaces = project.Dotnet("build", "--no-restore", "-getProperty:InterceptorsNamespaces").AssertClean();
        Outcome run = project.Dotnet("run", "-c", "Release", "--no-build").AssertClean();

        Assert.Equal(["Own.Interceptors", "Minigrad.Generated"], namespaces.Output.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries).Where(name => !name.StartsWith("Microsoft.", StringComparison.Ordinal)));
        Assert.Equal(Expected, run.Output);
    }
}
