using System.ComponentModel;

namespace Minigrad.Kernels;

/// <summary>Checks the operands of generated einsum methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EinsumOperand
{
    /// <summary>Checks the length of an operand or of the result.</summary>
    /// <param name="actual">The span's length.</param>
    /// <param name="expected">The product of the sizes of its axes.</param>
    /// <param name="method">The method.</param>
    /// <param name="operand">The parameter.</param>
    /// <param name="axes">The operand's axes in the text.</param>
    /// <exception cref="MinigradException">The lengths differ.</exception>
    public static void Check(int actual, long expected, string method, string operand, string axes)
    {
        if (actual != expected)
        {
            throw new MinigradException($"{method}: operand '{operand}' has {actual} elements, but its axes '{axes}' need {expected} for the given sizes.");
        }
    }
}
