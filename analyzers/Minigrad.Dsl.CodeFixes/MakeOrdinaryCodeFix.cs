using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Makes a model or block an ordinary class, and a layer an ordinary property: not abstract, static or a record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeOrdinaryCodeFix))]
[Shared]
public sealed class MakeOrdinaryCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.ClassKindUnsupported, RuleBook.PropertyKindUnsupported];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        if (mistake.Around<MemberDeclarationSyntax>() is not { } member)
        {
            yield break;
        }

        foreach (SyntaxToken modifier in member.Modifiers.Where(modifier => modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword))
        {
            TextSpan span = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
            yield return new Remedy($"Remove '{modifier.ValueText}'", modifier.ValueText, new TextChange(span, ""));
        }

        if (member is RecordDeclarationSyntax { ParameterList: null } record)
        {
            SyntaxToken last = record.ClassOrStructKeyword.IsKind(SyntaxKind.None) ? record.Keyword : record.ClassOrStructKeyword;
            yield return new Remedy("Make it a class", "record", new TextChange(TextSpan.FromBounds(record.Keyword.SpanStart, last.Span.End), "class"));
        }
    }
}
