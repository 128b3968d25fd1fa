using Minigrad.Binding;
using Minigrad.Compiler.Contracts;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Analyzers.Contracts;

/// <summary>What is known of a value where control is. Nothing known is <see langword="null"/>.</summary>
/// <param name="Sizes">The sizes of its axes, those that are known.</param>
/// <param name="Source">The contract that says so.</param>
/// <param name="Other">Another shape, that the value has on another path; then nothing can be checked.</param>
internal sealed record FlowShape(EquatableArray<Size?> Sizes, BoundContract Source, FlowShape? Other = null)
{
    public bool IsLost => Other is not null;

    /// <summary>The shape for a reader: <c>'batch 10'</c>, <c>_</c> for what is not known.</summary>
    public string Text => $"'{string.Join(" ", Sizes.Select(size => size?.ToString() ?? ContractAxis.Any))}'";

    /// <summary>The shape of a value within the method that a contract belongs to; nothing where the number of axes is open.</summary>
    public static FlowShape? Own(BoundContract? contract) => contract?.Contract.Own is { } sizes ? new(sizes, contract) : null;

    /// <summary>The shape where some names are other sizes: what depends on them is not known.</summary>
    public FlowShape Without(ICollection<string> names) => this with { Sizes = Sizes.Select(size => size?.Names.Any(names.Contains) is true ? null : size).ToEquatableArray(), Other = Other?.Without(names) };

    /// <summary>The value after two paths.</summary>
    public static FlowShape? Join(FlowShape? left, FlowShape? right) =>
        left is null || right is null ? null
        : left.IsLost ? left
        : right.IsLost ? right
        : left.Sizes.Count == right.Sizes.Count && left.Sizes.Zip(right.Sizes, Agree).All(agrees => agrees) ? left with { Sizes = left.Sizes.Zip(right.Sizes, Both).ToEquatableArray() }
        : left with { Other = right };

    private static bool Agree(Size? left, Size? right) => left is null || right is null || left.Equals(right);

    private static Size? Both(Size? left, Size? right) => right is null ? null : left;

    /// <summary>Whether an analysis that has come to one value has come to the other.</summary>
    public static bool AreSame(FlowShape? left, FlowShape? right) =>
        left is null || right is null ? left is null && right is null : left.IsLost == right.IsLost && (left.IsLost || left.Sizes.Equals(right.Sizes));
}
