using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Shapes;

namespace Minigrad.Compiler.Einsum;

/// <summary>Turns a text whose names have sizes into an operation over numbered axes.</summary>
public static class EinsumNumbering
{
    /// <summary>The contraction; each <c>1</c> is an axis of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sizeOf">The size of a name.</param>
    public static ContractOp Contraction(EinsumText text, Func<string, Size> sizeOf)
    {
        AxisNumbering numbering = new();
        int Number(EinsumAxis axis) => axis.IsOne ? numbering.Add(axis.Name, Size.One) : numbering.OfName(axis.Name, sizeOf);

        EquatableArray<EquatableArray<int>> operands = text.Operands.Select(term => term.Axes.Select(Number).ToEquatableArray()).ToEquatableArray();
        EquatableArray<int> output = text.Output.Axes.Select(Number).ToEquatableArray();
        return numbering.Contraction(operands, output);
    }
}
