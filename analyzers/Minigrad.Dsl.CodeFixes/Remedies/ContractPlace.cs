using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Minigrad.Compiler.Text;

namespace Minigrad.CodeFixes.Remedies;

/// <summary>One axis in the text of a contract.</summary>
/// <param name="Axis">The axis as it is written: a name or a number.</param>
/// <param name="Span">Where.</param>
/// <param name="Attribute">The attribute whose text it is.</param>
/// <param name="Member">What declares the attribute, with its parameters: names are one for all of its contracts.</param>
internal sealed record ContractPlace(string Axis, TextSpan Span, AttributeSyntax Attribute, SyntaxNode Member)
{
    /// <summary>Whether it stands in a <c>[Shape]</c>, which speaks of one value alone.</summary>
    public bool IsShape => DeclaredSizes.Is(Attribute, "Shape");

    /// <summary>Whether the axis is a number.</summary>
    public bool IsNumber => Axis[0] is >= '0' and <= '9';

    /// <summary>The axis that a location underlines, or <see langword="null"/> where that is no single axis, or its literal is spelled in another way.</summary>
    public static ContractPlace? At(Location location, CancellationToken cancellationToken)
    {
        TextSpan span = location.SourceSpan;
        if (location.SourceTree?.GetRoot(cancellationToken) is not { } root
            || LiteralContent.At(root, span.Start) is not { } content
            || span.Start < content.Start
            || span.End > content.Start + content.Value.Length
            || root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: { } declaration } attribute)
        {
            return null;
        }

        string axis = content.Value.Substring(span.Start - content.Start, span.Length);
        return IsAxis(axis) ? new(axis, span, attribute, declaration is ParameterSyntax { Parent.Parent: { } member } ? member : declaration) : null;
    }

    /// <summary>All places that must change with this one: that of a number alone, those of a name in each <c>[Shape]</c> of the member.</summary>
    public IEnumerable<TextSpan> Spans() => IsNumber ? [Span] : Member.ChildNodes()
        .Where(node => node is AttributeListSyntax or BaseParameterListSyntax)
        .SelectMany(node => node.DescendantNodes().OfType<AttributeSyntax>())
        .Where(attribute => DeclaredSizes.Is(attribute, "Shape"))
        .Select(attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
        .Select(text => text is null ? null : LiteralContent.At(Member.SyntaxTree.GetRoot(), text.SpanStart))
        .OfType<LiteralContent>()
        .SelectMany(content => Identifiers.Find(content.Value, Axis).Select(start => new TextSpan(content.Start + start, Axis.Length)));

    private static bool IsAxis(string text) =>
        text.Length > 0 && text != "_" && (text.All(character => character is >= '0' and <= '9') || Identifiers.LengthAt(text, 0) == text.Length);
}
