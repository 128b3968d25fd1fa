using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Analyzers;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Writes an input as the <c>nameof</c> of its layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNameofCodeFix))]
[Shared]
public sealed class UseNameofCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleBook.InputNotNameof.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is ExpressionSyntax written
            && context.Diagnostics[0].Properties.TryGetValue(DslDiagnostic.ArgumentKey(0), out string? name)
            && SyntaxFacts.IsValidIdentifier(name))
        {
            string target = SyntaxFacts.GetKeywordKind(name!) == SyntaxKind.None ? name! : $"@{name}";
            ExpressionSyntax expression = SyntaxFactory.ParseExpression($"nameof({target})").WithTriviaFrom(written);
            Document Apply() => context.Document.WithSyntaxRoot(root.ReplaceNode(written, expression));
            context.RegisterCodeFix(CodeAction.Create($"Write 'nameof({target})'", _ => Task.FromResult(Apply()), nameof(UseNameofCodeFix)), context.Diagnostics);
        }
    }
}
