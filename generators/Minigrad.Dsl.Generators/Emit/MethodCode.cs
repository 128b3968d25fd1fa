using Minigrad.Compiler.Shapes;

namespace Minigrad.Generators.Emit;

/// <summary>What an einsum and a pattern write differently in the methods of both.</summary>
/// <param name="sizes">The method's sizes.</param>
public abstract class MethodCode(EinsumSizes sizes)
{
    /// <summary>The method's sizes and names.</summary>
    public EinsumSizes Sizes => sizes;

    /// <summary>What it computes, for a reader.</summary>
    public abstract string Description { get; }

    /// <summary>The number of elements of the result, over the method's variables.</summary>
    public abstract Size ResultLength { get; }

    /// <summary>The lengths of a new tensor for the result.</summary>
    public abstract string ResultLengths { get; }

    /// <summary>Begins a method: declares its sizes and checks the operands.</summary>
    public abstract void CheckOperands();

    /// <summary>Checks what has the axes of the result.</summary>
    public abstract void CheckResult(string parameter);

    /// <summary>Checks the span that takes an operand's gradient.</summary>
    public abstract void CheckGradient(int operand, string parameter);

    /// <summary>The arguments by which a tensor with an operand's axes is read or written.</summary>
    public abstract string Operand(int operand, string parameter, string by);

    /// <summary>The arguments by which a tensor with the axes of the result is read or written.</summary>
    public abstract string Result(string parameter, string by);

    /// <summary>Writes the result from the operands' values.</summary>
    public abstract void WriteResult(IReadOnlyList<string> operands, string target);

    /// <summary>Writes an operand's gradient from that of the result and the operands' values.</summary>
    public abstract void WriteGradient(int operand, string dy, IReadOnlyList<string> operands, string target);
}
