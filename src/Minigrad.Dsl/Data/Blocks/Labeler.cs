using System.Text.RegularExpressions;

namespace Minigrad;

/// <summary>The usual ways to read the name of a class from a path.</summary>
public static class Labeler
{
    /// <summary>The name of the folder that a file lies in: <c>seven</c> for <c>train/seven/12.png</c>.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The name.</returns>
    /// <exception cref="MinigradException">The path has no folder.</exception>
    public static string Parent(string path) => Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } name
        ? name
        : throw new MinigradException($"The path '{path}' has no folder whose name could be its class.");

    /// <summary>What the first group of a pattern matches in the path.</summary>
    /// <param name="pattern">A regular expression with a group: <c>/(\w+)_\d+\.jpg$</c>.</param>
    /// <returns>The labeler; it refuses a path that does not match.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Func<string, string> Pattern(string pattern)
    {
        Regex expression = new(pattern, RegexOptions.CultureInvariant);
        return path => expression.Match(path) is { Success: true, Groups: [_, { Success: true } name, ..] }
            ? name.Value
            : throw new MinigradException($"The path '{path}' does not match '{pattern}', whose first group is its class.");
    }
}
