using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Makes an axis of a value and the axis that a contract has there equal, in the <c>[Shape]</c> of either: a number at its place, a name in all contracts of its method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MatchContractCodeFix))]
[Shared]
public sealed class MatchContractCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleBook.ContractSize.Id, RuleBook.ContractUnproven.Id];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        ContractPlace?[] places = [.. diagnostic.AdditionalLocations.Select(location => ContractPlace.At(location, context.CancellationToken))];
        if (places is [{ } contract, { } value])
        {
            Register(context, contract, value);
            Register(context, value, contract);
        }

        return Task.CompletedTask;
    }

    private static void Register(CodeFixContext context, ContractPlace place, ContractPlace other)
    {
        // A name means nothing in the contracts of another member.
        if (!place.IsShape || place.Axis == other.Axis || (!other.IsNumber && place.Member != other.Member)
            || context.Document.Project.Solution.GetDocument(place.Member.SyntaxTree) is not { } document)
        {
            return;
        }

        int line = place.Member.SyntaxTree.GetLineSpan(place.Span, context.CancellationToken).StartLinePosition.Line + 1;
        string title = $"Change {place.Axis} to {other.Axis} (line {line.ToString(CultureInfo.InvariantCulture)})";
        context.RegisterCodeFix(CodeAction.Create(title, Apply, $"{nameof(MatchContractCodeFix)} {place.Span}"), context.Diagnostics);

        async Task<Document> Apply(CancellationToken cancellationToken)
        {
            SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return document.WithText(text.WithChanges(place.Spans().Select(span => new TextChange(span, other.Axis))));
        }
    }
}
