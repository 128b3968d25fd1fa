using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Binding;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Adds <c>partial</c> to a class of the DSL and to every type around it. Also offered on C#'s own errors, which hide the rule in a build.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialCodeFix))]
[Shared]
public sealed class AddPartialCodeFix : CodeFixProvider
{
    private const string MissingPartialModifier = "CS0260";
    private const string PartialMemberInOrdinaryType = "CS0751";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleBook.ClassNotPartial.Id, MissingPartialModifier, PartialMemberInOrdinaryType];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || model?.GetDeclaredSymbol(type, context.CancellationToken) is not { } symbol
            || !HoldsNetwork(symbol))
        {
            return;
        }

        TypeDeclarationSyntax[] incomplete = [.. type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword))];
        if (incomplete.Length > 0)
        {
            string title = $"Add 'partial' to '{string.Join("', '", Enumerable.Reverse(incomplete).Select(part => part.Identifier.ValueText))}'";
            context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(Apply(context.Document, root, incomplete)), nameof(AddPartialCodeFix)),
                context.Diagnostics);
        }
    }

    private static bool HoldsNetwork(INamedTypeSymbol type) =>
        MinigradAttributes.Module(type) is not null
        || type.GetMembers().OfType<IMethodSymbol>().Any(method => MinigradAttributes.Contraction(method) is not null)
        || type.GetTypeMembers().Any(HoldsNetwork);

    private static Document Apply(Document document, SyntaxNode root, TypeDeclarationSyntax[] types) =>
        document.WithSyntaxRoot(root.ReplaceNodes(types, (_, type) => WithPartial(type)));

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
        {
            return (TypeDeclarationSyntax)type.AddModifiers(partial);
        }

        // The keyword hands its leading trivia, indentation and comments, to the new modifier.
        SyntaxToken keyword = type.Keyword;
        TypeDeclarationSyntax bare = type.WithKeyword(keyword.WithLeadingTrivia());
        return (TypeDeclarationSyntax)bare.AddModifiers(partial.WithLeadingTrivia(keyword.LeadingTrivia));
    }
}
