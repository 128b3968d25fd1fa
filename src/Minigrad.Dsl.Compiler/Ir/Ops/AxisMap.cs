using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Ir.Ops;

/// <summary>How an operand lies under an elementwise result: for each axis of the result the operand's axis, or none where the operand repeats.</summary>
/// <param name="Axes">The operand's axis under each axis of the result; -1 where there is none.</param>
public sealed record AxisMap(EquatableArray<int> Axes)
{
    /// <summary>Each axis under itself.</summary>
    public static AxisMap Identity(int rank) => new(Enumerable.Range(0, rank).ToEquatableArray());

    /// <summary>One axis of the operand under <paramref name="axis"/> of the result.</summary>
    public static AxisMap Along(int rank, int axis) => new(Enumerable.Range(0, rank).Select(i => i == axis ? 0 : -1).ToEquatableArray());

    /// <summary>The operand's axes under the last ones of the result.</summary>
    public static AxisMap Right(int rank, int operandRank) =>
        new(Enumerable.Range(0, rank).Select(i => Math.Max(i - (rank - operandRank), -1)).ToEquatableArray());

    public bool IsIdentity => Axes.Select((axis, i) => axis == i).All(same => same);

    /// <summary>The map of this operand's own operand, seen from the result: <paramref name="inner"/> maps to this operand's axes.</summary>
    public AxisMap Then(AxisMap inner) => new(Axes.Select(axis => axis < 0 ? -1 : inner.Axes[axis]).ToEquatableArray());
}
