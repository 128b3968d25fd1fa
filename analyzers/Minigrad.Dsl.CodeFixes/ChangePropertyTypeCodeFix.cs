using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Gives a layer's property the type that its attribute makes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangePropertyTypeCodeFix))]
[Shared]
public sealed class ChangePropertyTypeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleBook.PropertyTypeWrong.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property)
        {
            TypeSyntax type = UsedBlock(property) ?? SyntaxFactory.ParseTypeName("global::Minigrad.Layer").WithAdditionalAnnotations(Simplifier.Annotation);
            Document Apply() => context.Document.WithSyntaxRoot(root.ReplaceNode(property.Type, type.WithTriviaFrom(property.Type)));
            string title = $"Change the type of '{property.Identifier.ValueText}' to '{type.ToString().Replace("global::Minigrad.", "")}'";
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(Apply()), nameof(ChangePropertyTypeCodeFix)), context.Diagnostics);
        }
    }

    /// <summary>The type argument of <c>[Use&lt;Block&gt;]</c> as the user wrote it.</summary>
    private static TypeSyntax? UsedBlock(PropertyDeclarationSyntax property) =>
        property.AttributeLists.SelectMany(list => list.Attributes)
            .SelectMany(attribute => attribute.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>())
            .Where(name => name.Identifier.ValueText is "Use" or "UseAttribute")
            .Select(name => name.TypeArgumentList.Arguments[0])
            .FirstOrDefault();
}
