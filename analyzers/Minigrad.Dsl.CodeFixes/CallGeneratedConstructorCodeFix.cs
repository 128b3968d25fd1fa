using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.CodeFixes.Remedies;
using Minigrad.Compiler.Rules;

namespace Minigrad.CodeFixes;

/// <summary>Makes a constructor call the generated one, with its parameter <c>seed</c> or <c>scope</c>, which is added where it has none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallGeneratedConstructorCodeFix))]
[Shared]
public sealed class CallGeneratedConstructorCodeFix : RemedyCodeFix
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Rule> Rules => [RuleBook.ConstructorConflicts];

    internal override IEnumerable<Remedy> Remedies(Mistake mistake)
    {
        string[] generated = mistake.Fact(2).Split(' ');
        if (mistake.Around<ConstructorDeclarationSyntax>() is not { Initializer: null, ParameterList: { Parameters: { Count: > 0 } parameters } list } || generated.Length < 2)
        {
            yield break;
        }

        string name = generated[1];
        List<TextChange> changes = [new TextChange(new TextSpan(list.Span.End, 0), $" : this({name})")];
        if (parameters.All(parameter => parameter.Identifier.ValueText != name))
        {
            changes.Insert(0, new TextChange(new TextSpan(list.CloseParenToken.SpanStart, 0), $", {generated[0]} {name}"));
        }

        yield return new Remedy($"Call 'this({name})'", "this", [.. changes]);
    }
}
