namespace Minigrad;

/// <summary>Finds the files of a data set in a folder tree.</summary>
public static class FileSearch
{
    /// <summary>The endings of the image files that decoders commonly read.</summary>
    public static IReadOnlyList<string> ImageExtensions { get; } = [".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tga", ".tif", ".tiff", ".webp"];

    /// <summary>The files below a folder, in ordinal order of their paths, so that equal trees give equal lists on every machine.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="extensions">The endings to keep, with the dot, in any case; null keeps all.</param>
    /// <param name="recurse">Whether to search the folders inside as well.</param>
    /// <param name="include">The names of the folders to search directly below <paramref name="root"/>; null searches all. Files of the root itself are always kept.</param>
    /// <returns>The paths, each starting with <paramref name="root"/>. Files and folders whose name starts with a dot are left out, except folders that <paramref name="include"/> names.</returns>
    /// <exception cref="MinigradException">The folder does not exist, or one that <paramref name="include"/> names does not.</exception>
    public static Items<string> Find(string root, IReadOnlyCollection<string>? extensions = null, bool recurse = true, IReadOnlyCollection<string>? include = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (!Directory.Exists(root))
        {
            throw new MinigradException($"The folder '{root}' to search for files does not exist.");
        }

        HashSet<string>? endings = extensions is null ? null : new(extensions, StringComparer.OrdinalIgnoreCase);
        List<string> found = [.. FilesOf(root, endings)];
        if (recurse)
        {
            foreach (string folder in include is null ? FoldersOf(root) : Named(root, include))
            {
                Collect(folder, endings, found);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return new(found);
    }

    private static void Collect(string folder, HashSet<string>? endings, List<string> found)
    {
        found.AddRange(FilesOf(folder, endings));
        foreach (string inner in FoldersOf(folder))
        {
            Collect(inner, endings, found);
        }
    }

    private static IEnumerable<string> FilesOf(string folder, HashSet<string>? endings) =>
        Directory.EnumerateFiles(folder).Where(path => !IsHidden(path) && (endings is null || endings.Contains(Path.GetExtension(path))));

    private static IEnumerable<string> FoldersOf(string folder) => Directory.EnumerateDirectories(folder).Where(path => !IsHidden(path));

    private static IEnumerable<string> Named(string root, IReadOnlyCollection<string> include)
    {
        foreach (string name in include)
        {
            string folder = Path.Combine(root, name);
            yield return Directory.Exists(folder) ? folder : throw new MinigradException($"The folder '{root}' has no folder '{name}' to search for files.");
        }
    }

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');
}
