using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Contracts;

/// <summary>The axes that a parameter, result, field or property is declared with.</summary>
/// <param name="Axes">The axes; none for a single number.</param>
/// <param name="IsFlat">Whether only the number of elements counts: a model takes flat memory.</param>
/// <param name="IsOfText">Whether it is part of a text, whose ellipses are the same axes, stretched where they are 1.</param>
public sealed record Contract(EquatableArray<ContractAxis> Axes, bool IsFlat = false, bool IsOfText = false)
{
    /// <summary>Whether it has an ellipsis, so that the number of axes is open.</summary>
    public bool IsOpen => Axes.Any(axis => axis.IsEllipsis);

    /// <summary>The shape within the method that the contract belongs to; nothing where the number of axes is open.</summary>
    public EquatableArray<Size?>? Own => IsOpen ? null : Axes.Select(axis => axis.Own).ToEquatableArray();

    /// <summary>The shape of a call's result; nothing where the number of axes is not known.</summary>
    /// <param name="bindings">What the call's arguments made of the names.</param>
    public EquatableArray<Size?>? In(AxisBindings bindings) => IsOpen && (!IsOfText || bindings.EllipsisAxes is null)
        ? null
        : Axes.SelectMany(axis => axis.In(bindings)).ToEquatableArray();

    public override string ToString() => string.Join(" ", Axes);
}
