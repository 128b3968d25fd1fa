using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Minigrad.Binding.Sources;

/// <summary>Finds where each character of a string literal's value stands in its token.</summary>
internal static class LiteralText
{
    /// <summary>Decodes a literal without holes.</summary>
    /// <param name="token">A regular, verbatim or raw string literal.</param>
    /// <returns>One range for each character of the value, counted from the token's start; <see langword="null"/> if the literal is malformed.</returns>
    public static IReadOnlyList<TextSpan>? Decode(SyntaxToken token)
    {
        if (token.ContainsDiagnostics)
        {
            return null;
        }

        string text = token.Text;
        int quotes = RunLength(text, text.StartsWith("@", StringComparison.Ordinal) ? 1 : 0, '"');
        List<TextSpan> spans = token.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken => Plain(quotes, text.Length - quotes),
            SyntaxKind.MultiLineRawStringLiteralToken => RawLines(text, LineEnd(text, quotes) + 1, token.ValueText, Indentation(text)),
            _ when text.StartsWith("@", StringComparison.Ordinal) => Escaped(text, 2, text.Length - 1, isVerbatim: true, isInterpolated: false),
            _ => Escaped(text, 1, text.Length - 1, isVerbatim: false, isInterpolated: false),
        };
        return spans.Count == token.ValueText.Length ? spans : null;
    }

    /// <summary>Decodes the text between two holes.</summary>
    /// <param name="whole">The interpolated literal.</param>
    /// <param name="part">One of its texts.</param>
    /// <returns>One range for each character of the value, counted from the text's start; <see langword="null"/> if the literal is malformed.</returns>
    public static IReadOnlyList<TextSpan>? Decode(InterpolatedStringExpressionSyntax whole, InterpolatedStringTextSyntax part)
    {
        if (whole.ContainsDiagnostics)
        {
            return null;
        }

        SyntaxToken token = part.TextToken;
        string text = token.Text;
        switch (whole.StringStartToken.Kind())
        {
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
                return Plain(0, text.Length);
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                return RawLines(text, 0, token.ValueText, Indentation(whole.ToString()), startsLine: part == whole.Contents[0]);
            default:
                bool isVerbatim = whole.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken);
                return Escaped(text, 0, text.Length, isVerbatim, isInterpolated: true);
        }
    }

    private static List<TextSpan> Plain(int start, int end)
    {
        List<TextSpan> spans = [];
        for (int i = start; i < end; i++)
        {
            spans.Add(new TextSpan(i, 1));
        }

        return spans;
    }

    private static List<TextSpan> Escaped(string text, int start, int end, bool isVerbatim, bool isInterpolated)
    {
        List<TextSpan> spans = [];
        for (int i = start; i < end;)
        {
            char character = text[i];
            int length = 1;
            int characters = 1;
            if (!isVerbatim && character == '\\')
            {
                length = EscapeLength(text, i, end);
                characters = text[i + 1] == 'U' && IsBeyondFirstPlane(text, i + 2, length - 2) ? 2 : 1;
            }
            else if ((isVerbatim && character == '"') || (isInterpolated && character is '{' or '}'))
            {
                length = 2;
            }

            for (int j = 0; j < characters; j++)
            {
                spans.Add(new TextSpan(i, length));
            }

            i += length;
        }

        return spans;
    }

    private static int EscapeLength(string text, int start, int end)
    {
        char kind = start + 1 < end ? text[start + 1] : '\0';
        int digits = kind switch { 'u' => 4, 'U' => 8, 'x' => HexLength(text, start + 2, end), _ => 0 };
        return 2 + digits;
    }

    private static int HexLength(string text, int start, int end)
    {
        int length = 0;
        while (length < 4 && start + length < end && Uri.IsHexDigit(text[start + length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsBeyondFirstPlane(string text, int start, int length) =>
        int.TryParse(text.Substring(start, length), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out int code)
        && code > 0xFFFF;

    /// <summary>
    /// The lines of a raw literal: its value lacks the indentation of the closing quotes, in an otherwise blank line as much of it as there is.
    /// </summary>
    private static List<TextSpan> RawLines(string text, int start, string value, int indentation, bool startsLine = true)
    {
        List<TextSpan> spans = [];
        int i = start;
        while (spans.Count < value.Length)
        {
            for (int skipped = 0; startsLine && skipped < indentation && i < text.Length && text[i] is ' ' or '\t'; skipped++)
            {
                i++;
            }

            startsLine = value[spans.Count] == '\n';
            spans.Add(new TextSpan(i, 1));
            i++;
        }

        return spans;
    }

    private static int Indentation(string literal)
    {
        int quotes = literal.Length;
        while (quotes > 0 && literal[quotes - 1] == '"')
        {
            quotes--;
        }

        return quotes - literal.LastIndexOf('\n', quotes - 1) - 1;
    }

    private static int LineEnd(string text, int start) => text.IndexOf('\n', start);

    private static int RunLength(string text, int start, char character)
    {
        int end = start;
        while (end < text.Length && text[end] == character)
        {
            end++;
        }

        return end - start;
    }
}
