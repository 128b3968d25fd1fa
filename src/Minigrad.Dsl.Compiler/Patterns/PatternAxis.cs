using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Patterns;

/// <summary>One axis of a side: its factors, the last one fastest; without factors an axis of size 1.</summary>
/// <param name="Factors">The factors; a 1 is none.</param>
/// <param name="IsGroup">Whether it stands in parentheses.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">Its length.</param>
/// <param name="Text">The axis as written.</param>
public sealed record PatternAxis(EquatableArray<PatternFactor> Factors, bool IsGroup, int Start, int Length, string Text)
{
    /// <summary>Whether the axis stands for any number of axes.</summary>
    public bool IsEllipsis => !IsGroup && Factors.Count == 1 && Factors[0].IsEllipsis;
}
