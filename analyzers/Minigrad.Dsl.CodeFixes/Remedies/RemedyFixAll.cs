using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>Applies one remedy to every mistake of a file in one change; what two mistakes would write alike in one place is written once.</summary>
internal sealed class RemedyFixAll(RemedyCodeFix fix) : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return document;
        }

        List<TextChange> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Remedy? remedy = fix.Remedies(new Mistake(diagnostic, root, text)).FirstOrDefault(remedy => fix.KeyOf(remedy) == fixAllContext.CodeActionEquivalenceKey);
            IReadOnlyList<TextChange> more = remedy?.Changes ?? [];
            if (!more.Any(change => changes.Any(other => change.Span.OverlapsWith(other.Span) || change.Equals(other))))
            {
                changes.AddRange(more);
            }
        }

        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
