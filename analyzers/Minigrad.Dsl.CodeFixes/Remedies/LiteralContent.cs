using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>What stands between the quotes of a string literal whose source spells its value as it is: regular, verbatim or raw in one line, without escapes or holes.</summary>
/// <param name="Value">The value.</param>
/// <param name="Start">Where it begins in the file.</param>
internal sealed record LiteralContent(string Value, int Start)
{
    /// <summary>The content of the literal at a place, or <see langword="null"/> where there is none or it is spelled in another way.</summary>
    public static LiteralContent? At(SyntaxNode root, int position)
    {
        SyntaxToken token = root.FindToken(position);
        if (token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken))
        {
            return null;
        }

        string quotes = new('"', token.IsKind(SyntaxKind.StringLiteralToken) ? 1 : token.Text.TakeWhile(character => character == '"').Count());
        int start = token.Text.IndexOf('"') + quotes.Length;
        return token.Text.Substring(start) == token.ValueText + quotes ? new LiteralContent(token.ValueText, token.SpanStart + start) : null;
    }

    /// <summary>Writes another value.</summary>
    public TextChange Replace(string value) => new(new TextSpan(Start, Value.Length), value);

    /// <summary>Removes a part of the value.</summary>
    public TextChange Remove(int start, int length) => new(new TextSpan(Start + start, length), "");

    /// <summary>Writes more behind the value.</summary>
    public TextChange Append(string text) => new(new TextSpan(Start + Value.Length, 0), text);
}
