using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Minigrad.Binding.Sources;

/// <summary>
/// Follows each character of a constant string back to the source: through every kind of literal, escapes, concatenation and interpolation. A character that
/// comes from a named constant stands where that name stands.
/// </summary>
internal sealed class ConstantText(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly List<TextSpan> characters = [];

    /// <summary>Finds a range of the value of <paramref name="expression"/>.</summary>
    /// <param name="expression">A constant string expression.</param>
    /// <param name="start">The first character.</param>
    /// <param name="length">The number of characters; an empty range is the character before it, or the first one.</param>
    /// <returns>The source range, or <see langword="null"/> if the value cannot be followed.</returns>
    public TextSpan? Find(ExpressionSyntax expression, int start, int length)
    {
        characters.Clear();
        if (!Append(expression) || characters.Count == 0 || start < 0 || start + length > characters.Count)
        {
            return null;
        }

        if (length == 0)
        {
            return characters[Math.Max(start - 1, 0)];
        }

        return TextSpan.FromBounds(characters[start].Start, characters[start + length - 1].End);
    }

    private bool Append(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => Append(LiteralText.Decode(literal.Token), literal),
        InterpolatedStringExpressionSyntax interpolated => Append(interpolated),
        ParenthesizedExpressionSyntax parenthesized => Append(parenthesized.Expression),
        CastExpressionSyntax cast => Append(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Append(suppressed.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Append(sum.Left) && Append(sum.Right),
        _ => AppendNamed(expression),
    };

    private bool Append(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            bool isFollowed = content switch
            {
                InterpolatedStringTextSyntax text => Append(LiteralText.Decode(interpolated, text), text),
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Append(hole.Expression),
                _ => false,
            };
            if (!isFollowed)
            {
                return false;
            }
        }

        return true;
    }

    private bool Append(IReadOnlyList<TextSpan>? spans, SyntaxNode literal)
    {
        if (spans is null)
        {
            return false;
        }

        characters.AddRange(spans.Select(span => new TextSpan(literal.SpanStart + span.Start, span.Length)));
        return true;
    }

    private bool AppendNamed(ExpressionSyntax expression)
    {
        // A part of the compilation as the user sees it: the map is made for the same one.
        object? value = compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, cancellationToken).Value;
        int? length = value switch { string text => text.Length, char => 1, null => 0, _ => null };
        for (int i = 0; i < length; i++)
        {
            characters.Add(expression.Span);
        }

        return length is not null;
    }
}
