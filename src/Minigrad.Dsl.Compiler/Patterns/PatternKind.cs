namespace Minigrad.Compiler.Patterns;

/// <summary>What a pattern may do with axes.</summary>
public enum PatternKind
{
    /// <summary>Keeps all.</summary>
    Rearrange,

    /// <summary>Takes some away.</summary>
    Reduce,

    /// <summary>Adds some.</summary>
    Repeat,
}
