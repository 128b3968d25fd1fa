namespace Minigrad.Compiler.Shapes;

/// <summary>What is known of two sizes that should be one.</summary>
public enum Meeting
{
    /// <summary>Their normal forms are equal.</summary>
    Equal,

    /// <summary>They differ by a constant: they are never equal.</summary>
    Conflict,

    /// <summary>Nothing says that they are equal.</summary>
    Unknown,
}
