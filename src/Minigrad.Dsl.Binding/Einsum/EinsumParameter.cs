namespace Minigrad.Binding;

/// <summary>What a parameter of an einsum method is, by its type alone.</summary>
internal enum EinsumParameter
{
    /// <summary>A read-only span, a read-only span of a tensor, or a tensor.</summary>
    Operand,

    /// <summary>A span, or a span of a tensor.</summary>
    Result,

    /// <summary>An <see langword="int"/>.</summary>
    Size,

    /// <summary>Anything else, or one of these by reference.</summary>
    Unknown,
}
