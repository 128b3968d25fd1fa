using Xunit;

namespace Minigrad.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "report.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_NewOrExistingFile_HoldsTheNewContentAlone()
    {
        AtomicFile.WriteText(Target, "a long first text ☃");
        Assert.Equal("a long first text ☃"u8.ToArray(), File.ReadAllBytes(Target));

        AtomicFile.Write(Target, stream =>
        {
            Assert.Equal("a long first text ☃", File.ReadAllText(Target));
            stream.Write("second"u8);
            stream.Position = 0;
            stream.Write("S"u8);
        });

        Assert.Equal("Second", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Write_ErrorWhileWriting_LeavesTheOldContentAndNoOtherFile()
    {
        AtomicFile.WriteText(Target, "old");

        Assert.Throws<InvalidTimeZoneException>(() => AtomicFile.Write(Target, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new InvalidTimeZoneException();
        }));

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Write_TargetIsAFolder_FailsAndLeavesNoOtherFile()
    {
        Directory.CreateDirectory(Target);

        Assert.ThrowsAny<Exception>(() => AtomicFile.WriteText(Target, "text"));

        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.True(Directory.Exists(Target));
    }

    [Fact]
    public void Write_FolderDoesNotExist_SaysSo() =>
        Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.WriteText(Path.Combine(_folder.Path, "missing", "a.txt"), "text"));

    [Fact]
    public void Write_LeftoversOfKilledWriters_AreDeletedButNothingElse()
    {
        string leftover = Old("report.txt.abcdefgh.ijk.tmp");
        string[] others = [Old("report.txt.notes.tmp"), Old("report2.txt.abcdefgh.ijk.tmp"), Old("report.txt.bak"), _folder.Write("report.txt.abcdefgh.new.tmp", 1)];
        string inUse = Old("report.txt.abcdefgh.use.tmp");
        using (FileStream other = new(inUse, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            AtomicFile.WriteText(Target, "text");
        }

        Assert.False(File.Exists(leftover));
        Assert.Equal([.. others.Append(inUse).Append(Target).Order()], Directory.GetFiles(_folder.Path).Order());
    }

    [Fact]
    public void Write_ManyWritersAtOnce_LeaveOneWholeContent()
    {
        string[] contents = [.. Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 200_000 + i))];

        Parallel.For(0, 64, i => AtomicFile.WriteText(Target, contents[i % contents.Length]));

        Assert.Contains(File.ReadAllText(Target), contents);
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    private string Old(string name)
    {
        string path = _folder.Write(name, 1, 2, 3);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));
        return path;
    }
}
