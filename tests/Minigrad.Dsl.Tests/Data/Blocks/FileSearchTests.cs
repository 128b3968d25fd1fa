using Xunit;

namespace Minigrad.Tests.Data.Blocks;

/// <summary>Which files are found, in which order.</summary>
public sealed class FileSearchTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("files-");

    public FileSearchTests()
    {
        foreach (string path in (string[])["b.JPG", "a.png", "notes.txt", ".hidden.png", "train/x/2.png", "train/x/10.png", "train/.cache/3.png", ".git/4.png", "test/5.png", "extra/6.png"])
        {
            string full = Path.Combine(_root.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, []);
        }
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Find_WholeTree_SkipsHiddenNamesAndOrdersOrdinally() =>
        Assert.Equal(["a.png", "b.JPG", "extra/6.png", "notes.txt", "test/5.png", "train/x/10.png", "train/x/2.png"], Find());

    [Fact]
    public void Find_Extensions_IgnoreCase() =>
        Assert.Equal(["a.png", "b.JPG", "extra/6.png", "test/5.png", "train/x/10.png", "train/x/2.png"], Find(FileSearch.ImageExtensions));

    [Fact]
    public void Find_WithoutRecursion_TakesTheRootOnly() => Assert.Equal(["a.png", "b.JPG"], Find(FileSearch.ImageExtensions, recurse: false));

    [Fact]
    public void Find_Include_TakesTheRootAndTheNamedFoldersEvenHiddenOnes() =>
        Assert.Equal([".git/4.png", "a.png", "test/5.png"], Find([".png"], include: ["test", ".git"]));

    [Fact]
    public void Find_MissingFolder_IsNamed()
    {
        Assert.Equal(
            $"The folder '{_root.FullName}' has no folder 'valid' to search for files.",
            Assert.Throws<MinigradException>(() => Find(include: ["valid"])).Message);
        Assert.Equal("The folder '/nowhere' to search for files does not exist.", Assert.Throws<MinigradException>(() => FileSearch.Find("/nowhere")).Message);
    }

    private IEnumerable<string> Find(IReadOnlyCollection<string>? extensions = null, bool recurse = true, IReadOnlyCollection<string>? include = null) =>
        FileSearch.Find(_root.FullName, extensions, recurse, include).Select(path => Path.GetRelativePath(_root.FullName, path).Replace('\\', '/'));
}
