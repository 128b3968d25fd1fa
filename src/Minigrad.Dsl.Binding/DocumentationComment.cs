using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Minigrad.Binding;

/// <summary>The user's documentation comments as text, whether or not the build parses them.</summary>
internal static class DocumentationComment
{
    /// <summary>The comment before a declaration, line by line without slashes or stars, or an empty text.</summary>
    public static string Of(SyntaxNode declaration)
    {
        List<string> lines = [];
        foreach (SyntaxTrivia trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                lines.AddRange(Lines(trivia).Where(IsDocumentation).Select(line => Text(line, "///")));
            }
            else if (trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            {
                lines.AddRange(Lines(trivia).Select(line => Text(line.Replace("*/", "").Replace("/**", "*"), "*")).Where(line => line.Length > 0));
            }
        }

        return string.Join("\n", lines);
    }

    private static IEnumerable<string> Lines(SyntaxTrivia trivia) =>
        trivia.ToFullString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static bool IsDocumentation(string line) => line.StartsWith("///", StringComparison.Ordinal) && !line.StartsWith("////", StringComparison.Ordinal);

    private static string Text(string line, string prefix)
    {
        string text = line.StartsWith(prefix, StringComparison.Ordinal) ? line.Substring(prefix.Length) : line;
        return text.StartsWith(" ", StringComparison.Ordinal) ? text.Substring(1) : text;
    }
}
