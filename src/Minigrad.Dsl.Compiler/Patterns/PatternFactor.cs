namespace Minigrad.Compiler.Patterns;

/// <summary>A name, a number or <c>...</c> where it stands in a pattern.</summary>
public sealed record PatternFactor(string Name, int Start)
{
    public bool IsNumber => char.IsDigit(Name[0]);

    public bool IsEllipsis => Name == "...";
}
