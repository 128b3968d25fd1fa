using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Minigrad.Campaigns.Language;

/// <summary>Writes the texts of a source in another of C#'s ways, which changes no value.</summary>
internal static partial class TextSpelling
{
    /// <summary>The source with its plain literals spelled anew.</summary>
    /// <param name="source">A file that C# can read.</param>
    /// <param name="random">Decides which and how.</param>
    public static string Change(string source, Random random)
    {
        IEnumerable<SyntaxToken> literals = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && Plain().IsMatch(token.Text));
        foreach (SyntaxToken literal in literals.Reverse())
        {
            source = source.Remove(literal.SpanStart, literal.Span.Length).Insert(literal.SpanStart, Spell(literal.ValueText, random));
        }

        return source;
    }

    /// <summary>What is left of a piece of source, or of a message that quotes it, when it does not matter how texts are spelled.</summary>
    public static string Canonical(string piece) =>
        string.Concat(Escape().Replace(piece, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())
            .Where(character => !char.IsWhiteSpace(character) && !"\"@$(){}+".Contains(character, StringComparison.Ordinal)));

    private static string Spell(string text, Random random)
    {
        int half = random.Next(text.Length);
        (string left, string right) = (text[..half], text[half..]);
        return random.Next(9) switch
        {
            0 => $"@\"{text}\"",
            1 => $"$\"{text}\"",
            2 => $"\"\"\"{text}\"\"\"",
            3 => $"\"\"\"\n        {text}\n        \"\"\"",
            4 => $"(\"{text}\")",
            5 => $"\"{left}\" + \"{right}\"",
            6 => $"$\"{left}{{\"{right[..1]}\"}}{right[1..]}\"",
            7 => $"\"{left}\\u{(int)right[0]:X4}{right[1..]}\"",
            _ => $"\"{text}\"",
        };
    }

    [GeneratedRegex("^\"[^\"\\\\{}\n\r]+\"$")]
    private static partial Regex Plain();

    [GeneratedRegex("\\\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
