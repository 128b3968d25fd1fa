using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Renames a layer or member that has the name of a generated one, with everything that refers to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameMemberCodeFix))]
[Shared]
public sealed class RenameMemberCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleBook.NameReserved.Id, RuleBook.MemberReserved.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxNode? declaration = root?.FindToken(context.Span.Start).Parent;
        if (declaration is null || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } symbol)
        {
            return;
        }

        string name = symbol.Name + (declaration is PropertyDeclarationSyntax { AttributeLists.Count: > 0 } ? "Layer" : "Value");
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Rename '{symbol.Name}' to '{name}'",
                cancellation => Renamer.RenameSymbolAsync(context.Document.Project.Solution, symbol, default, name, cancellation),
                nameof(RenameMemberCodeFix)),
            context.Diagnostics);
    }
}
