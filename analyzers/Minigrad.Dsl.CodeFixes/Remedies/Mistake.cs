using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Minigrad.Analyzers;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>A diagnostic in its file.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Root">The file's syntax.</param>
/// <param name="Text">The file's text.</param>
internal sealed record Mistake(Diagnostic Diagnostic, SyntaxNode Root, SourceText Text)
{
    private static readonly Regex Quoted = new("'([^']+)'", RegexOptions.CultureInvariant);

    /// <summary>What is underlined.</summary>
    public TextSpan Span => Diagnostic.Location.SourceSpan;

    /// <summary>The characters that are underlined.</summary>
    public string Written => Text.ToString(Span);

    /// <summary>Whether the squiggle is inside a string literal, under the characters themselves rather than under a constant's name or an escape of the same value.</summary>
    public bool IsInLiteral => Root.FindToken(Span.Start).Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    /// <summary>A fact that the message states, or an empty text.</summary>
    /// <param name="index">Its number in the message.</param>
    public string Fact(int index) => Diagnostic.Properties.TryGetValue(DslDiagnostic.ArgumentKey(index), out string? value) ? value ?? "" : "";

    /// <summary>The names that a fact lists in quotes.</summary>
    /// <param name="index">Its number in the message.</param>
    public IEnumerable<string> Names(int index) => Quoted.Matches(Fact(index)).Cast<Match>().Select(match => match.Groups[1].Value);

    /// <summary>The innermost node of a kind that the squiggle is in.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public T? Around<T>() where T : SyntaxNode => Root.FindNode(Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();

    /// <summary>Writes something else in place of what is underlined.</summary>
    /// <param name="text">What to write.</param>
    public TextChange Replace(string text) => new(Span, text);
}
