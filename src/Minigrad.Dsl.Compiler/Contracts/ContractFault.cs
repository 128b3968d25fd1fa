using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Contracts;

/// <summary>How a value disagrees with a contract: in one axis, or, without one, in their number.</summary>
/// <param name="Axis">The index of the contract's axis, or <see langword="null"/>.</param>
/// <param name="Name">What the axis is called in a call.</param>
/// <param name="ActualAxis">The index of the value's axis.</param>
/// <param name="Expected">The size that the contract asks for.</param>
/// <param name="Actual">The size that the value has.</param>
/// <param name="Givers">The indices of the arguments that gave the expected size to the axis's names; none where the contract itself says it.</param>
/// <param name="IsConflict">Whether the sizes are never equal; if not, nothing says that they are.</param>
public sealed record ContractFault(int? Axis, string Name, int ActualAxis, Size? Expected, Size? Actual, EquatableArray<int> Givers, bool IsConflict)
{
    /// <summary>Whether a multiple of the expected size will do.</summary>
    public bool IsMultiple { get; init; }
}
