using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Binding.Sources;
using Minigrad.Compiler.Contracts;

namespace Minigrad.Binding;

/// <summary>A contract and who declares it.</summary>
/// <param name="Contract">The axes.</param>
/// <param name="Owner">The declaration, for messages: <c>parameter 'x' of 'Dense'</c>.</param>
/// <param name="Text">The attribute whose first text has the axes, or the text itself; <see langword="null"/> in another assembly.</param>
public sealed record BoundContract(Contract Contract, string Owner, SyntaxReference? Text)
{
    /// <summary>Where an axis, or the whole text, stands; <see langword="null"/> in another assembly.</summary>
    /// <param name="axis">The index of an axis, or <see langword="null"/>.</param>
    /// <param name="compilation">The compilation that asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Location? Find(int? axis, Compilation compilation, CancellationToken cancellationToken) => axis is { } index && index < Contract.Axes.Count
        ? Find(Text, Contract.Axes[index].Start, Contract.Axes[index].Length, compilation, cancellationToken)
        : Find(Text, 0, -1, compilation, cancellationToken);

    /// <summary>Where a range of a text, or of an attribute's first one, stands; the whole text for a length below 0.</summary>
    public static Location? Find(SyntaxReference? reference, int start, int length, Compilation compilation, CancellationToken cancellationToken)
    {
        SyntaxNode? syntax = reference?.GetSyntax(cancellationToken);
        ExpressionSyntax? text = syntax is AttributeSyntax { ArgumentList.Arguments: [var first, ..] } ? first.Expression : syntax as ExpressionSyntax;
        if (text is null || !compilation.ContainsSyntaxTree(text.SyntaxTree))
        {
            return null;
        }

        Microsoft.CodeAnalysis.Text.TextSpan? range = length < 0 ? null : new ConstantText(compilation, cancellationToken).Find(text, start, length);
        return Location.Create(text.SyntaxTree, range ?? text.Span);
    }
}
