using System.Globalization;

namespace Minigrad.Benchmarks.Tools;

/// <summary>A project for the tools: sources with a number in them that can change, and a file beside them without models.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Sources">The files with models and blocks, a model first; <c>§</c> stands for the number that changes.</param>
internal sealed record ToolProject(string Name, string[] Sources)
{
    private const string Elsewhere = "internal static class Other { public static int Number() => §; }";

    /// <summary>The files in their state <paramref name="number"/>: no two states have a model in common.</summary>
    public string[] In(int number) => [.. Sources.Append(Elsewhere).Select(source => With(source, number))];

    /// <summary>The files of state <paramref name="number"/> after an edit.</summary>
    /// <param name="number">The state.</param>
    /// <param name="edit">The edit; not <see cref="Edit.Cold"/>, after which nothing is left.</param>
    public string[] After(int number, Edit edit)
    {
        string[] files = In(number);
        int next = number + 1;
        switch (edit)
        {
            case Edit.Elsewhere:
                files[^1] = With(Elsewhere, next);
                break;
            case Edit.Model:
                int changed = Array.FindIndex(Sources, source => source.Contains('§', StringComparison.Ordinal));
                files[changed] = With(Sources[changed], next);
                break;
            default:
                files[0] = files[0].Replace("\n{\n", "\n{\n    // a remark\n", StringComparison.Ordinal);
                break;
        }

        return files;
    }

    private static string With(string source, int number) => source.Replace("§", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
