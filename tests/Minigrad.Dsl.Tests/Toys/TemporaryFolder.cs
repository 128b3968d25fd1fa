using System.IO.Compression;

namespace Minigrad.Tests;

/// <summary>A folder for one test's files.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("minigrad-").FullName;

    public string Write(string name, params byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public static byte[] Compressed(byte[] content)
    {
        using MemoryStream buffer = new();
        using (GZipStream stream = new(buffer, CompressionLevel.Optimal))
        {
            stream.Write(content);
        }

        return buffer.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
