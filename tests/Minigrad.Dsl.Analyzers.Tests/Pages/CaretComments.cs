using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Minigrad.Analyzers.Tests.Pages;

/// <summary>
/// Diagnostics written under the source line that they are about: <c>// ^^^ MG2014: Axis 'dim' …</c>, the carets under the characters of the span.
/// </summary>
internal static partial class CaretComments
{
    /// <summary>The source without caret comments, each replaced by an empty comment so that lines keep their numbers, and what they expect.</summary>
    public static IReadOnlyList<string> Read(string source)
    {
        List<string> expected = [];
        string[] lines = source.Split('\n');
        int code = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Comment().Match(lines[i]) is { Success: true } match)
            {
                Group carets = match.Groups["carets"];
                expected.Add(Format(code, carets.Index, carets.Length, match.Groups["id"].Value, match.Groups["message"].Value));
            }
            else
            {
                code = i;
            }
        }

        return expected;
    }

    /// <summary>A diagnostic in the form that <see cref="Read"/> gives.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        LinePositionSpan span = diagnostic.Location.GetLineSpan().Span;
        int length = span.Start.Line == span.End.Line ? span.End.Character - span.Start.Character : -1;
        return Format(span.Start.Line, span.Start.Character, length, diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Format(int line, int column, int length, string id, string message) => $"line {line + 1}, column {column + 1}, {length} wide: {id}: {message}";

    [GeneratedRegex(@"^\s*//\s*(?<carets>\^+) (?<id>[A-Z]+\d+): (?<message>.*)$")]
    private static partial Regex Comment();
}
