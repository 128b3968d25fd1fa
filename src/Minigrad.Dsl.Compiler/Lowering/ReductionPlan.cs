using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>A sum over some axes of one operand as a walk over (outer, row, column).</summary>
/// <param name="Space">The operand's axes as outer, row and column.</param>
/// <param name="Sizes">The sizes of outer, row and column.</param>
/// <param name="ResultStrides">The result's strides along them: 0 for what is summed, and 0 or 1 for the column.</param>
public sealed record ReductionPlan(AxisGroups Space, EquatableArray<Size> Sizes, EquatableArray<Size> ResultStrides);
