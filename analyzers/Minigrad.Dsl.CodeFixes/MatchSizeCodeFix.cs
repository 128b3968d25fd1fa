using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.Analyzers;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Makes two conflicting sizes equal, at either of their places: the number under the squiggle, or the one that the other place's attribute states.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MatchSizeCodeFix))]
[Shared]
public sealed class MatchSizeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleBook.SizeConflict.Id, RuleBook.OutputWrong.Id];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        if (Sizes(diagnostic) is not var (here, there))
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (text.ToString(context.Span) == here)
        {
            Register(context, context.Document, text, context.Span, here, there);
        }

        foreach (Location other in diagnostic.AdditionalLocations)
        {
            if (other.SourceTree is { } tree
                && context.Document.Project.Solution.GetDocument(tree) is { } document
                && Stated(await tree.GetRootAsync(context.CancellationToken).ConfigureAwait(false), other.SourceSpan, there) is { } number)
            {
                Register(context, document, await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false), number, there, here);
            }
        }
    }

    private static void Register(CodeFixContext context, Document document, SourceText text, TextSpan span, string from, string to)
    {
        int line = text.Lines.GetLineFromPosition(span.Start).LineNumber + 1;
        string title = $"Change {from} to {to} (line {line.ToString(CultureInfo.InvariantCulture)})";
        Document Apply() => document.WithText(text.Replace(span, to));
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(Apply()), $"{nameof(MatchSizeCodeFix)} {span}"), context.Diagnostics);
    }

    /// <summary>The size at the squiggle and the one at the other place, where both are numbers.</summary>
    private static (string Here, string There)? Sizes(Diagnostic diagnostic)
    {
        string Fact(int index) => diagnostic.Properties.TryGetValue(DslDiagnostic.ArgumentKey(index), out string? value) ? value ?? "" : "";
        (string here, string there) = diagnostic.Id == RuleBook.SizeConflict.Id
            ? (Fact(1), Fact(3))
            : (Fact(1).Trim('\''), AxisOf(Fact(3), Fact(0)));
        return IsNumber(here) && IsNumber(there) ? (here, there) : null;
    }

    private static string AxisOf(string shape, string position)
    {
        string[] axes = shape.Split(' ');
        return int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index <= axes.Length ? axes[index - 1] : "";
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(character => character is >= '0' and <= '9');

    /// <summary>Where the attribute at a place writes this number: as its only argument of that value.</summary>
    private static TextSpan? Stated(SyntaxNode root, TextSpan place, string number)
    {
        AttributeSyntax? attribute = root.FindNode(place, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>();
        LiteralExpressionSyntax[] same =
        [
            .. (attribute?.ArgumentList?.Arguments ?? default).Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.IsKind(SyntaxKind.NumericLiteralExpression) && literal.Token.ValueText == number),
        ];
        return same is [var only] ? only.Span : null;
    }
}
