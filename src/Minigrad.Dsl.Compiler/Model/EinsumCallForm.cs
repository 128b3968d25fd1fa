namespace Minigrad.Compiler.Model;

/// <summary>What a call of <c>Einsum</c> does with the result; the names of the methods.</summary>
public enum EinsumCallForm
{
    /// <summary>Returns it as a new tensor.</summary>
    Of,

    /// <summary>Writes it to a tensor that is passed.</summary>
    Into,

    /// <summary>Takes its gradient and computes those of the operands.</summary>
    Gradient,
}
