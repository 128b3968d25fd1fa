using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Minigrad.Campaigns.Language;

/// <summary>What must hold of every place that an analyzer underlines.</summary>
internal static partial class SquiggleCheck
{
    // The rules whose message begins with the word at fault.
    private static readonly HashSet<string> UnderlinesItsName = ["MG1002", "MG1003", "MG1004", "MG1007", "MG1010", "MG1012", "MG1061", "MG1062", "MG1063", "MG1064", "MG1067", "MG2006", "MG2014", "MG2019", "MG2080"];

    /// <summary>What is wrong with a diagnostic, or <see langword="null"/>.</summary>
    public static string? Problem(Diagnostic diagnostic)
    {
        if (!diagnostic.Id.StartsWith("MG", StringComparison.Ordinal))
        {
            return $"an analyzer threw: {diagnostic.GetMessage(null)}";
        }

        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return $"{diagnostic.Id} has no place: {diagnostic.GetMessage(null)}";
        }

        string under = tree.GetText().ToString(diagnostic.Location.SourceSpan);
        // What the user has not typed yet has a place, but no characters, or ends where the text breaks off.
        bool isUnfinished = tree.GetDiagnostics().Any(error => error.Severity == DiagnosticSeverity.Error);
        if (!isUnfinished && (under.Length == 0 || under != under.Trim()))
        {
            return $"{diagnostic.Id} underlines '{under}'";
        }

        if (IsInsidePair(tree, diagnostic.Location.SourceSpan.Start) || IsInsidePair(tree, diagnostic.Location.SourceSpan.End))
        {
            return $"{diagnostic.Id} underlines half a character";
        }

        // Inside a literal the squiggle is under the word itself, or under the escape that spells it; a text made of constants is underlined as a whole.
        SyntaxToken token = tree.GetRoot().FindToken(diagnostic.Location.SourceSpan.Start);
        bool isInside = token.Span.Contains(diagnostic.Location.SourceSpan) && token.Span != diagnostic.Location.SourceSpan && !Escape().IsMatch(under);
        Match named = FirstName().Match(diagnostic.GetMessage(null));
        return isInside && UnderlinesItsName.Contains(diagnostic.Id) && named.Success && under != named.Groups["name"].Value
            ? $"{diagnostic.Id} underlines '{under}' but says: {diagnostic.GetMessage(null)}"
            : null;
    }

    private static bool IsInsidePair(SyntaxTree tree, int position) =>
        position > 0 && position < tree.Length && char.IsSurrogatePair(tree.GetText()[position - 1], tree.GetText()[position]);

    [GeneratedRegex("\\\\|\"\"|\\{\\{|\\}\\}")]
    private static partial Regex Escape();

    [GeneratedRegex("^(Axis )?'(?<name>[^']+)'")]
    private static partial Regex FirstName();
}
