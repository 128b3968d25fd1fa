using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;
using Xunit.Abstractions;

namespace Minigrad.Dsl.Package.Tests;

[Collection(PackageGroup.Name)]
public sealed class PackageContentTests(PackedPackage package, ITestOutputHelper output)
{
    private const string Compilers = "analyzers/dotnet/cs/";

    [Fact]
    public void Package_Entries_AreRuntimeAttributesAndCompilerParts()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File.FullName);

        string[] entries = [.. archive.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)];

        output.WriteLine($"package {package.File.Length / 1024} KiB, symbols {package.Symbols.Length / 1024} KiB");
        Assert.Equal(
            [
                "LICENSE",
                "Minigrad.Dsl.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Minigrad.Dsl.Abstractions.dll",
                "analyzers/dotnet/cs/Minigrad.Dsl.Analyzers.dll",
                "analyzers/dotnet/cs/Minigrad.Dsl.Binding.dll",
                "analyzers/dotnet/cs/Minigrad.Dsl.CodeFixes.dll",
                "analyzers/dotnet/cs/Minigrad.Dsl.Compiler.dll",
                "analyzers/dotnet/cs/Minigrad.Dsl.Generators.dll",
                "buildTransitive/Minigrad.Dsl.targets",
                "lib/net10.0/Minigrad.Dsl.Abstractions.dll",
                "lib/net10.0/Minigrad.Dsl.Abstractions.xml",
                "lib/net10.0/Minigrad.Dsl.dll",
                "lib/net10.0/Minigrad.Dsl.xml",
            ],
            entries);
    }

    [Fact]
    public void Package_Size_StaysUnderTwoMegabytes() => Assert.InRange(package.File.Length, 50_000, 2_000_000);

    [Fact]
    public void Nuspec_License_Readme_NoDependencies()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File.FullName);
        using Stream stream = archive.GetEntry("Minigrad.Dsl.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XElement Element(string name) => metadata.Elements().Single(element => element.Name.LocalName == name);

        Assert.Equal("MIT", Element("license").Value);
        Assert.Equal("README.md", Element("readme").Value);
        Assert.Equal(package.Version, Element("version").Value);
        Assert.DoesNotContain(Element("dependencies").Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void Symbols_OfBothLibraries_AreInTheSymbolPackage()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Symbols.FullName);

        Assert.Equal(
            ["lib/net10.0/Minigrad.Dsl.Abstractions.pdb", "lib/net10.0/Minigrad.Dsl.pdb"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Libraries_AreDeterministic()
    {
        foreach ((string name, PEReader library) in Libraries())
        {
            Assert.True(library.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible), name);
        }
    }

    [Fact]
    public void CompilerParts_ReferenceTheOldestSupportedCompiler()
    {
        var versions = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((string name, PEReader library) in Libraries().Where(library => library.Name.StartsWith(Compilers, StringComparison.Ordinal)))
        {
            MetadataReader reader = library.GetMetadataReader();
            versions.UnionWith(
                from handle in reader.AssemblyReferences
                let reference = reader.GetAssemblyReference(handle)
                let assembly = reader.GetString(reference.Name)
                where assembly.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                select reference.Version.ToString());
        }

        // A newer reference breaks every user whose SDK is older than ours, with CS9057.
        Assert.Equal(["5.0.0.0"], versions);
    }

    private static bool IsContent(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal)
        && !entry.StartsWith("package/", StringComparison.Ordinal)
        && entry != "[Content_Types].xml";

    private IEnumerable<(string Name, PEReader Library)> Libraries()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File.FullName);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            var copy = new MemoryStream();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(copy);
            }

            copy.Position = 0;
            using var library = new PEReader(copy);
            yield return (entry.FullName, library);
        }
    }
}
