using Minigrad.Compiler.Model;

namespace Minigrad.Compiler.Patterns;

/// <summary>A parsed pattern: the axes that come in and those of the result.</summary>
public sealed record PatternText(EquatableArray<PatternAxis> Left, EquatableArray<PatternAxis> Right)
{
    public IEnumerable<PatternFactor> LeftFactors => Left.SelectMany(axis => axis.Factors);

    public IEnumerable<PatternFactor> RightFactors => Right.SelectMany(axis => axis.Factors);

    /// <summary>The axes of a side as written.</summary>
    public static string Format(IEnumerable<PatternAxis> side) => string.Join(" ", side.Select(axis => axis.Text));
}
