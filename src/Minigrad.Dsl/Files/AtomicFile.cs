using System.Text;

namespace Minigrad;

/// <summary>
/// Writes whole files: under a temporary name in the same folder, flushed to disk, then renamed. Whatever happens meanwhile, an error, a killed process or
/// a power failure, the file holds either all of the new content or what it held before.
/// </summary>
/// <remarks>
/// A killed process may leave its temporary file, <c>NAME.RANDOM.tmp</c>; a write of the same file some seconds later deletes it. A symbolic link is replaced, not followed.
/// </remarks>
public static class AtomicFile
{
    private const string Ending = ".tmp";
    private const int BufferBytes = 64 * 1024;

    // Between closing its temporary file and renaming it, another writer of the same file holds no lock that would protect it from being cleaned away.
    private static readonly TimeSpan s_leftover = TimeSpan.FromSeconds(10);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="write">Writes the content into a seekable stream. If it throws, the file stays as it was.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string target = Path.GetFullPath(path);
        DeleteLeftovers(target);
        string temporary = $"{target}.{Path.GetRandomFileName()}{Ending}";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            DeleteIfUnused(temporary);
            throw;
        }
    }

    /// <summary>Writes a text file in UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static void DeleteLeftovers(string target)
    {
        string start = Path.GetFileName(target) + ".", folder = Path.GetDirectoryName(target) ?? target;
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(folder, "*" + Ending))
        {
            string name = Path.GetFileName(file);
            bool ours = name.StartsWith(start, StringComparison.Ordinal) && name.Length == start.Length + Path.GetRandomFileName().Length + Ending.Length;
            if (ours && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > s_leftover)
            {
                DeleteIfUnused(file);
            }
        }
    }

    private static void DeleteIfUnused(string file)
    {
        try
        {
            // Opening it alone fails while another process still writes it.
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It costs disk space only, and what the caller has to be told is something else.
        }
    }
}
