using System.IO.Compression;
using System.Xml.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Minigrad.Dsl.Package.Tests;

[Collection(PackageGroup.Name)]
public sealed class TensorBoardPackageTests(PackedPackage package, ITestOutputHelper output)
{
    [Fact]
    public void Package_Content_IsTheLibraryAndItsDependencies()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.TensorBoard.FullName);
        using Stream stream = archive.GetEntry("Minigrad.Dsl.TensorBoard.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();

        Assert.Equal(
            ["lib/net10.0/Minigrad.Dsl.TensorBoard.dll", "lib/net10.0/Minigrad.Dsl.TensorBoard.xml"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Google.Protobuf", "Minigrad.Dsl"],
            metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.NotNull(archive.GetEntry("README.md"));
        Assert.NotNull(archive.GetEntry("LICENSE"));
    }

    [SkippableFact]
    public void Publish_NativeAot_HasNoWarningAndLogs()
    {
        ConsumerProject project = package.CopyProject("Board");

        NativePublish.Run(project);
        Outcome run = project.Start("native/Board").AssertClean();

        // The version; loss and rate of 6 batches; loss and accuracy of 3 epochs; each epoch's weights and gradients of 4 parameters.
        Assert.Equal($"records {1 + (2 * 6) + (2 * 3) + (8 * 3)}\n", run.Output);
        output.WriteLine($"package {package.TensorBoard.Length / 1024} KiB, binary {project.Size("native/Board") / 1024} KiB");
    }
}
