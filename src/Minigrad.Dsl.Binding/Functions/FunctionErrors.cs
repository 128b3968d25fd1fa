using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Functions;

/// <summary>Collects what is wrong in a method's body, at the expression at fault, and what makes the method useless but is reported elsewhere.</summary>
/// <param name="place">How a place names the method.</param>
/// <param name="member">The method's name.</param>
/// <param name="declaration">Its declaration.</param>
internal sealed class FunctionErrors(string place, string member, SyntaxNode declaration)
{
    private readonly List<DslError> own = [];
    private readonly List<DslError> called = [];

    public EquatableArray<DslError> Own => own.ToEquatableArray();

    public EquatableArray<DslError> Called => called.Distinct().ToEquatableArray();

    public void Report(Rule rule, SyntaxNode at, params string[] arguments)
    {
        var where = new Place(place, member, Place.Declaration, at.SpanStart - declaration.SpanStart, at.Span.Length);
        DslError error = new(rule.Id, where, EquatableArray.Of(arguments), default);
        if (!own.Contains(error))
        {
            own.Add(error);
        }
    }

    public void Add(DslError error) => own.Add(error);

    public void AddCalled(IEnumerable<DslError> errors) => called.AddRange(errors);

    /// <summary>C# refuses this expression and says why.</summary>
    public void Refused(SyntaxNode at)
    {
        var where = new Place(place, member, Place.Declaration, at.SpanStart - declaration.SpanStart, at.Span.Length);
        called.Add(new(RuleBook.ExpressionUnsupported.Id, where, EquatableArray.Of(Text(at)), default));
    }

    /// <summary>An expression in a message: one line of it.</summary>
    public static string Text(SyntaxNode node)
    {
        string text = string.Join(" ", node.ToString().Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }
}
