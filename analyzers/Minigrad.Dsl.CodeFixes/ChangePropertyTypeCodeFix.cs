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
            TypeSyntax type = TypeOf(property, []);
            Document Apply() => context.Document.WithSyntaxRoot(root.ReplaceNode(property.Type, type.WithTriviaFrom(property.Type)));
            string title = $"Change the type of '{property.Identifier.ValueText}' to '{type.ToString().Replace("global::Minigrad.", "")}'";
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(Apply()), nameof(ChangePropertyTypeCodeFix)), context.Diagnostics);
        }
    }

    /// <summary>The type that the property's attribute makes; of a block as the user wrote it in <c>[Use&lt;Block&gt;]</c>.</summary>
    private static TypeSyntax TypeOf(PropertyDeclarationSyntax property, HashSet<string> seen)
    {
        foreach (AttributeSyntax attribute in property.AttributeLists.SelectMany(list => list.Attributes))
        {
            NameSyntax name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name is AliasQualifiedNameSyntax alias ? alias.Name : attribute.Name;
            if (name is GenericNameSyntax { Identifier.ValueText: "Use" or "UseAttribute", TypeArgumentList.Arguments: [var block, ..] })
            {
                return IsRepeated(attribute) ? Runtime($"Repeated<{block}>") : block;
            }

            if (name is IdentifierNameSyntax { Identifier.ValueText: "Reuse" or "ReuseAttribute" } && Reused(property, attribute) is { } reused && seen.Add(reused.Identifier.ValueText))
            {
                return TypeOf(reused, seen);
            }
        }

        return Runtime("Layer");
    }

    private static TypeSyntax Runtime(string type) => SyntaxFactory.ParseTypeName($"global::Minigrad.{type}").WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool IsRepeated(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "Times") == true;

    /// <summary>The property that the first argument of a <c>[Reuse]</c> names last: <c>nameof(Tower)</c>.</summary>
    private static PropertyDeclarationSyntax? Reused(PropertyDeclarationSyntax property, AttributeSyntax attribute)
    {
        string? name = attribute.ArgumentList?.Arguments.FirstOrDefault()?.DescendantNodes().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.ValueText;
        return (property.Parent as TypeDeclarationSyntax)?.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(member => member.Identifier.ValueText == name);
    }
}
