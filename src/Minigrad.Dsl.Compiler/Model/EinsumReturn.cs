namespace Minigrad.Compiler.Model;

/// <summary>What an einsum method returns.</summary>
public enum EinsumReturn
{
    /// <summary>Nothing: the result is a parameter.</summary>
    Nothing,

    /// <summary>The result as one number.</summary>
    Number,

    /// <summary>The result as a new tensor.</summary>
    Tensor,
}
