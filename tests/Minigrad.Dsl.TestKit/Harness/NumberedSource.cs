using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Minigrad.TestKit;

/// <summary>Diagnostics as text, followed by the numbered lines of every file they are in.</summary>
public static class NumberedSource
{
    /// <summary>Prints diagnostics and their sources.</summary>
    /// <param name="diagnostics">What was reported.</param>
    /// <returns>Text for a test's message.</returns>
    public static string Print(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var text = new StringBuilder().AppendLine();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            text.AppendLine(diagnostic.ToString());
        }

        foreach (SyntaxTree tree in diagnostics.Select(diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().Distinct())
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"---- {tree.FilePath}").Append(Print(tree.ToString()));
        }

        return text.ToString();
    }

    /// <summary>Prints a source with line numbers.</summary>
    /// <param name="source">C# text.</param>
    /// <returns>The same lines, each after its number, counted from 1.</returns>
    public static string Print(string source)
    {
        var text = new StringBuilder();
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{i + 1,5}  {lines[i]}");
        }

        return text.ToString();
    }
}
