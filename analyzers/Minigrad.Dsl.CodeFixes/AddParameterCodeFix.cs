using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Adds the <c>int</c> parameter with the size of an axis to a method with an einsum text or a pattern.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameterCodeFix))]
[Shared]
public sealed class AddParameterCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.AxisWithoutParameter, RuleBook.NewAxisWithoutSize, RuleBook.FactorsUnknown];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        string axis = mistake.Fact(mistake.Diagnostic.Id == RuleBook.FactorsUnknown.Id ? 2 : 0);
        if (mistake.Around<MethodDeclarationSyntax>() is { } method && SyntaxFacts.IsValidIdentifier(axis))
        {
            string parameter = $"int {(SyntaxFacts.GetKeywordKind(axis) == SyntaxKind.None ? "" : "@")}{axis}";
            int end = method.ParameterList.CloseParenToken.SpanStart;
            string separator = method.ParameterList.Parameters.Count == 0 ? "" : ", ";
            yield return new Remedy($"Add '{parameter}' to '{method.Identifier.ValueText}'", "parameter", new TextChange(new TextSpan(end, 0), separator + parameter));
        }
    }
}
