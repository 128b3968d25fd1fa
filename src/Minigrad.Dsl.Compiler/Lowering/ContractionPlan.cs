using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Lowering;

/// <summary>A contraction of two operands as matrix products <c>C[m n] = A[m k] · B[k n]</c> without copying, inside loops over the axes that are left.</summary>
/// <param name="Swapped">Whether A is the second operand, so that the result's last axis is a column.</param>
/// <param name="Loops">The loops, outermost first.</param>
/// <param name="M">The rows.</param>
/// <param name="N">The columns.</param>
/// <param name="K">The length of the sum.</param>
/// <param name="RowAxes">How many of the result's axes are rows, where there are no loops.</param>
public sealed record ContractionPlan(
    bool Swapped,
    EquatableArray<ContractionLoop> Loops,
    Size M,
    Size N,
    Size K,
    Size ARow,
    Size AColumn,
    Size BRow,
    Size BColumn,
    Size CRow,
    int RowAxes);
