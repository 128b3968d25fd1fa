namespace Minigrad.Binding;

/// <summary>What a parameter of an einsum method is, by its type alone.</summary>
internal enum EinsumParameter
{
    /// <summary>A <c>ReadOnlySpan&lt;float&gt;</c>.</summary>
    Operand,

    /// <summary>A <c>Span&lt;float&gt;</c>.</summary>
    Result,

    /// <summary>An <see langword="int"/>.</summary>
    Size,

    /// <summary>Anything else, or one of these by reference.</summary>
    Unknown,
}
