using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Binding.Sources;
using Minigrad.Compiler.Contracts;

namespace Minigrad.Binding;

/// <summary>A contract and who declares it.</summary>
/// <param name="Contract">The axes.</param>
/// <param name="Owner">The declaration, for messages: <c>parameter 'x' of 'Dense'</c>.</param>
/// <param name="Attribute">The attribute whose first text has the axes.</param>
public sealed record BoundContract(Contract Contract, string Owner, AttributeData Attribute)
{
    /// <summary>Where an axis, or the whole text, stands; <see langword="null"/> in another assembly.</summary>
    /// <param name="axis">The index of an axis, or <see langword="null"/>.</param>
    /// <param name="compilation">The compilation that asks.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Location? Find(int? axis, Compilation compilation, CancellationToken cancellationToken) => axis is { } index && index < Contract.Axes.Count
        ? Find(Attribute, Contract.Axes[index].Start, Contract.Axes[index].Length, compilation, cancellationToken)
        : Find(Attribute, 0, -1, compilation, cancellationToken);

    /// <summary>Where a range of an attribute's first text stands; the whole text for a length below 0.</summary>
    public static Location? Find(AttributeData attribute, int start, int length, Compilation compilation, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList.Arguments: [var text, ..] } syntax
            || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        Microsoft.CodeAnalysis.Text.TextSpan? range = length < 0 ? null : new ConstantText(compilation, cancellationToken).Find(text.Expression, start, length);
        return Location.Create(syntax.SyntaxTree, range ?? text.Expression.Span);
    }
}
