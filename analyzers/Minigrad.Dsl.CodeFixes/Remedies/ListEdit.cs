using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>Removes from and adds to what commas separate.</summary>
internal static class ListEdit
{
    /// <summary>Removes an attribute; with the last one its brackets go too.</summary>
    public static TextChange Remove(AttributeSyntax attribute) => attribute.Parent is AttributeListSyntax { Attributes.Count: 1 } only
        ? new TextChange(TextSpan.FromBounds(only.SpanStart, only.GetLastToken().GetNextToken().SpanStart), "")
        : Remove(((AttributeListSyntax)attribute.Parent!).Attributes, attribute);

    /// <summary>Removes an argument of an attribute; with the last one the parentheses go too.</summary>
    public static TextChange Remove(AttributeArgumentSyntax argument) => argument.Parent is AttributeArgumentListSyntax { Arguments.Count: 1 } only
        ? new TextChange(only.Span, "")
        : Remove(((AttributeArgumentListSyntax)argument.Parent!).Arguments, argument);

    /// <summary>Adds an argument to an attribute, behind those that it has.</summary>
    public static TextChange Add(AttributeSyntax attribute, string argument) => attribute.ArgumentList switch
    {
        null => new TextChange(new TextSpan(attribute.Span.End, 0), $"({argument})"),
        { Arguments.Count: 0 } empty => new TextChange(empty.Span, $"({argument})"),
        { } list => new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), $", {argument}"),
    };

    private static TextChange Remove<T>(SeparatedSyntaxList<T> list, T item) where T : SyntaxNode
    {
        int index = list.IndexOf(item);
        TextSpan span = index > 0 ? TextSpan.FromBounds(list[index - 1].Span.End, item.Span.End) : TextSpan.FromBounds(item.SpanStart, list[1].SpanStart);
        return new TextChange(span, "");
    }
}
