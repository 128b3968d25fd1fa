using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Makes a layer's property partial, with a getter and nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareGetterOnlyCodeFix))]
[Shared]
public sealed class DeclareGetterOnlyCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleBook.PropertyNotPartial.Id, RuleBook.PropertyNotGetOnly.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property)
        {
            Document Apply() => context.Document.WithSyntaxRoot(root.ReplaceNode(property, Rewrite(property)));
            string title = $"Declare '{property.Identifier.ValueText}' as 'partial … {{ get; }}'";
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(Apply()), nameof(DeclareGetterOnlyCodeFix)), context.Diagnostics);
        }
    }

    private static PropertyDeclarationSyntax Rewrite(PropertyDeclarationSyntax property)
    {
        SyntaxTokenList modifiers = property.Modifiers;
        TypeSyntax type = property.Type;
        if (!modifiers.Any(SyntaxKind.PartialKeyword))
        {
            // Where there are no modifiers, the type hands its leading trivia to the new one.
            SyntaxTriviaList leading = modifiers.Count > 0 ? default : type.GetLeadingTrivia();
            type = modifiers.Count > 0 ? type : type.WithLeadingTrivia();
            modifiers = modifiers.Add(SyntaxFactory.Token(leading, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        }

        AccessorListSyntax getter = SyntaxFactory.ParseMemberDeclaration("int P { get; }") is PropertyDeclarationSyntax { AccessorList: { } list }
            ? list
            : SyntaxFactory.AccessorList();
        return property
            .WithModifiers(modifiers)
            .WithType(type)
            .WithIdentifier(property.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithAccessorList(getter)
            .WithExpressionBody(null)
            .WithInitializer(null)
            .WithSemicolonToken(default)
            .WithTrailingTrivia(property.GetTrailingTrivia());
    }
}
