namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>What a number that differs between repetitions is part of.</summary>
public enum HoleKind
{
    /// <summary>Code: it becomes an expression of the loop's variable.</summary>
    Number,

    /// <summary>A variable's name: it is left out, or becomes a word for a repetition beside.</summary>
    Name,

    /// <summary>A comment or string: it becomes an expression in braces.</summary>
    Text,

    /// <summary>The place before a string literal with indices in it, for the <c>$</c>.</summary>
    Literal,
}
