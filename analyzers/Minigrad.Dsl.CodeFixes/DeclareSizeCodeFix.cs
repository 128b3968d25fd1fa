using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Declares a name as a <c>[Size]</c> of its class, or gives a declared one a value: 1, for the user to change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareSizeCodeFix))]
[Shared]
public sealed class DeclareSizeCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.SizeUnknown, RuleBook.AxisWithoutSize, RuleBook.WeightOverRunTimeAxis, RuleBook.SizeWithoutValue];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        string name = mistake.Fact(0);
        string title = $"Declare [Size(\"{name}\", 1)]";
        if (mistake.Diagnostic.Id == RuleBook.SizeWithoutValue.Id)
        {
            if (mistake.Around<AttributeSyntax>() is { } size)
            {
                yield return new Remedy(title, "value", ListEdit.Add(size, "1"));
            }
        }
        else if (mistake.Around<TypeDeclarationSyntax>() is { } type
            && DeclaredSizes.Attributes(type).FirstOrDefault(attribute => DeclaredSizes.Is(attribute, "Model") || DeclaredSizes.Is(attribute, "Block")) is { } module)
        {
            SyntaxNode last = DeclaredSizes.Attributes(type).LastOrDefault(attribute => DeclaredSizes.Is(attribute, "Size")) ?? module;
            yield return new Remedy(title, "declare", new TextChange(new TextSpan(last.Span.End, 0), $", Size(\"{name}\", 1)"));
        }
    }
}
